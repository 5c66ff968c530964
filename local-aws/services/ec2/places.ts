import { domainOf, partitionOf, REGIONS } from '../../regions.ts';
import type { Call, Service, Structure } from '../../service.ts';
import { arnOf, inRegion, newHex, type World } from '../../world.ts';
import { texts } from '../members.ts';
import { ec2Error } from './errors.ts';
import { describing, endDryRun, filtered } from './requests.ts';
import type { Subnet, Vpc } from './state.ts';

const ZONES = ['a', 'b', 'c'];
/** Instance types that local-aws knows, with vCPUs, memory in MiB and architecture. */
const INSTANCE_TYPES = [
  { type: 't3.large', vcpus: 2, memory: 8_192, architecture: 'x86_64' },
  { type: 'm5.large', vcpus: 2, memory: 8_192, architecture: 'x86_64' },
  { type: 'm5.xlarge', vcpus: 4, memory: 16_384, architecture: 'x86_64' },
  { type: 'm6g.large', vcpus: 2, memory: 8_192, architecture: 'arm64' },
  { type: 'c6g.xlarge', vcpus: 4, memory: 8_192, architecture: 'arm64' },
];

export function placeOperations(world: World): Service {
  return {
    DescribeRegions: describeRegions,
    DescribeVpcs: (call) => describeVpcs(world, call),
    DescribeSubnets: (call) => describeSubnets(world, call),
    DescribeInstanceTypes: (call) => describeInstanceTypes(world, call),
  };
}

/** A default VPC with a subnet in each zone, as every account has one unless it was deleted. */
export function addDefaultVpc(world: World, region: string, accountId: string): Vpc {
  const { vpcs, subnets } = inRegion(world, region).ec2;
  const vpc = { id: `vpc-0${newHex(world, 16)}`, accountId, isDefault: true, cidr: '172.31.0.0/16' };
  vpcs.set(vpc.id, vpc);
  ZONES.forEach((zone, index) => {
    const id = `subnet-0${newHex(world, 16)}`;
    const cidr = `172.31.${index * 16}.0/20`;
    subnets.set(id, {
      id,
      accountId,
      vpcId: vpc.id,
      availabilityZone: `${region}${zone}`,
      cidr,
      isDefault: true,
    });
  });
  return vpc;
}

function describeRegions(call: Call): Structure {
  const names = texts(call.input, 'RegionNames');
  const known = REGIONS.filter((region) => partitionOf(region) === call.partition);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw ec2Error('InvalidParameterValue', `Invalid region '${unknown}'`);
  endDryRun(call);
  const shown = known.filter((region) => names.length === 0 || names.includes(region));
  return {
    Regions: shown.map((RegionName) => ({
      RegionName,
      Endpoint: `ec2.${RegionName}.${domainOf(call.partition)}`,
      OptInStatus: 'opt-in-not-required',
    })),
  };
}

function describeVpcs(world: World, call: Call): Structure {
  const ids = texts(call.input, 'VpcIds');
  const own = [...inRegion(world, call.region).ec2.vpcs.values()].filter(
    ({ accountId }) => accountId === call.accountId,
  );
  const missing = ids.find((id) => !own.some((vpc) => vpc.id === id));
  if (missing !== undefined)
    throw ec2Error('InvalidVpcID.NotFound', `The vpc ID '${missing}' does not exist`);
  endDryRun(call);
  const matching = filtered(call, own, {
    values: {
      'vpc-id': ({ id }) => [id],
      'is-default': ({ isDefault }) => [String(isDefault)],
      isDefault: ({ isDefault }) => [String(isDefault)],
    },
  }).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return describing(world, call, 'Vpcs', matching, describeVpc, ({ id }) => id);
}

function describeVpc(vpc: Vpc): Structure {
  return {
    VpcId: vpc.id,
    OwnerId: vpc.accountId,
    State: 'available',
    CidrBlock: vpc.cidr,
    IsDefault: vpc.isDefault,
    InstanceTenancy: 'default',
  };
}

function describeSubnets(world: World, call: Call): Structure {
  const ids = texts(call.input, 'SubnetIds');
  const own = [...inRegion(world, call.region).ec2.subnets.values()].filter(
    ({ accountId }) => accountId === call.accountId,
  );
  const missing = ids.find((id) => !own.some((subnet) => subnet.id === id));
  if (missing !== undefined) {
    throw ec2Error('InvalidSubnetID.NotFound', `The subnet ID '${missing}' does not exist`);
  }
  endDryRun(call);
  const matching = filtered(call, own, {
    values: {
      'subnet-id': ({ id }) => [id],
      'vpc-id': ({ vpcId }) => [vpcId],
      'availability-zone': ({ availabilityZone }) => [availabilityZone],
      'default-for-az': ({ isDefault }) => [String(isDefault)],
    },
  }).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return describing(
    world,
    call,
    'Subnets',
    matching,
    (each) => describeSubnet(call, each),
    ({ id }) => id,
  );
}

function describeSubnet(call: Call, subnet: Subnet): Structure {
  return {
    SubnetId: subnet.id,
    SubnetArn: arnOf('ec2', call.region, subnet.accountId, `subnet/${subnet.id}`),
    VpcId: subnet.vpcId,
    OwnerId: subnet.accountId,
    State: 'available',
    AvailabilityZone: subnet.availabilityZone,
    CidrBlock: subnet.cidr,
    DefaultForAz: subnet.isDefault,
    AvailableIpAddressCount: 4091,
    MapPublicIpOnLaunch: subnet.isDefault,
  };
}

function describeInstanceTypes(world: World, call: Call): Structure {
  const wanted = texts(call.input, 'InstanceTypes');
  const unknown = wanted.find((type) => !INSTANCE_TYPES.some((each) => each.type === type));
  if (unknown !== undefined) {
    throw ec2Error('InvalidInstanceType', `The following supplied instance types do not exist: [${unknown}]`);
  }
  endDryRun(call);
  const shown = INSTANCE_TYPES.filter(({ type }) => wanted.length === 0 || wanted.includes(type));
  const matching = filtered(call, shown, {
    values: {
      'instance-type': ({ type }) => [type],
      'processor-info.supported-architecture': ({ architecture }) => [architecture],
    },
  });
  const show = ({ type, vcpus, memory, architecture }: (typeof INSTANCE_TYPES)[number]): Structure => ({
    InstanceType: type,
    ProcessorInfo: { SupportedArchitectures: [architecture] },
    VCpuInfo: { DefaultVCpus: vcpus },
    MemoryInfo: { SizeInMiB: memory },
  });
  return describing(world, call, 'InstanceTypes', matching, show, ({ type }) => type);
}
