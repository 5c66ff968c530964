/**
 * What a first version of the action would be: everything imported at the top. `coldStart.ts` packs it with ncc and
 * measures its way to the first request.
 */
import * as core from '@actions/core';
import { DescribeImagesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { BatchGetImageCommand, ECRClient } from '@aws-sdk/client-ecr';
import { GetImagePipelineCommand, ImagebuilderClient } from '@aws-sdk/client-imagebuilder';

const region = core.getInput('aws-region');
const imagePipelineArn = core.getInput('pipeline');
const [repositoryName, imageTag] = core.getInput('images').split(':');

const pipeline = await new ImagebuilderClient({ region }).send(
  new GetImagePipelineCommand({ imagePipelineArn }),
);
const images = await new ECRClient({ region }).send(
  new BatchGetImageCommand({ repositoryName, imageIds: [{ imageTag }] }),
);
const amis = await new EC2Client({ region }).send(new DescribeImagesCommand({ Owners: ['self'] }));
core.setOutput('known', JSON.stringify({ pipeline, images, amis }));
