/** A changed logical id makes CloudFormation create another table or queue and delete this one, with all that is in it. */
export const pinned = {
  stages: {
    'AWS::DynamoDB::GlobalTable': [
      'data.Communications7C2E792E',
      'data.Customers6955EA0A',
      'data.Numbers114013F5',
      'data.SentCDA325AC',
      'data.Settings1CCB6159',
    ],
    'AWS::SQS::Queue': ['replies.RepliesDeadLetters7EE7CC17', 'replies.RepliesQueue75E8FAAE'],
  },
  /** Of the example app: what users have who wrote the same. */
  embedded: {
    'AWS::DynamoDB::GlobalTable': [
      'campaigns.SmsOptOutdataCommunications386120B6',
      'campaigns.SmsOptOutdataCustomersE8A52E3B',
      'campaigns.SmsOptOutdataNumbersD88FDAAA',
      'campaigns.SmsOptOutdataSent62F8816A',
      'campaigns.SmsOptOutdataSettingsCB08635D',
    ],
    'AWS::SQS::Queue': [
      'campaigns.SmsOptOutrepliesRepliesDeadLetters5F714CE0',
      'campaigns.SmsOptOutrepliesRepliesQueue7DC97CE4',
    ],
  },
};
