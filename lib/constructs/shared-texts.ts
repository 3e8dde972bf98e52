import { CfnMapping } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/**
 * Texts that many resources have, each once in the template: a CloudFormation template ends at 1 MB. They stand in its section `Mappings`, and
 * the resources refer to them.
 */
export class SharedTexts extends Construct {
  readonly #mapping: CfnMapping;
  readonly #names = new Map<string, string>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#mapping = new CfnMapping(this, 'Texts');
  }

  /** What stands for a text in the template. */
  reference(text: string): string {
    const name = this.#names.get(text) ?? `text${this.#names.size + 1}`;
    if (!this.#names.has(text)) this.#mapping.setValue(name, 'text', text);
    this.#names.set(text, name);
    return this.#mapping.findInMap(name, 'text');
  }

  /** All of them: what refers to them does not change when they do. */
  get all(): readonly string[] {
    return [...this.#names.keys()];
  }
}
