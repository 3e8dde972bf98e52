/** How the page looks on a screen and on paper. */
export const style = `
  @page { margin: 18mm }
  body { font: 11pt/1.4 Georgia, serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #111 }
  h1 { font-size: 1.5rem; line-height: 1.2 } h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; border-bottom: 1px solid #999 } h3 { font-size: 1rem; margin: .8rem 0 .2rem }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0 }
  th { font-weight: normal; color: #555 } .facts th { width: 11rem } .facts td, .text bdi { white-space: pre-line }
  .list td { border-top: 1px solid #ddd } .time { white-space: nowrap }
  section { margin: 1rem 0; padding: .6rem .9rem; border: 1px solid #bbb; border-radius: 3px }
  blockquote, .facts td, .text { overflow-wrap: anywhere }
  blockquote { margin: 0 0 .5rem; font-size: 1.1em; white-space: pre-wrap }
  tr, blockquote { break-inside: avoid } thead { display: table-header-group }
  @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt } h2, h3, blockquote { break-after: avoid } section { break-inside: avoid-page } }
`;
