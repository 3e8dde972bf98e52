import { App } from 'aws-cdk-lib';
import { CampaignStack } from './campaign-stack.ts';

new CampaignStack(new App(), 'campaigns');
