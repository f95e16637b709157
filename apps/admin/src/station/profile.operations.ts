import { actionOperation, type ResourceOperations } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { StationProfileQuery } from '../generated/graphql.ts';

/** What a station is: where it came from and went, its grades, and its snapshots, the latest first. */
export const StationProfileDocument = graphql(`
  query StationProfile($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station {
        id
        successors { id name }
        jurisdictionProfiles {
          id version observedOn population floatingPopulation venues fireKeyUnits synthetic
        }
        staffingProfiles { id version observedOn officers auxiliaries rooms synthetic }
        gradings {
          id version grade from documentNumber synthetic
          acknowledgements { code reason }
          authority { id name }
        }
      }
    }
  }
`);

export type StationProfile = Extract<NonNullable<StationProfileQuery['node']>, { gradings: unknown }>;
export type Jurisdiction = StationProfile['jurisdictionProfiles'][number];
export type Staffing = StationProfile['staffingProfiles'][number];
export type Grading = StationProfile['gradings'][number];

const RecordJurisdictionProfileDocument = graphql(`
  mutation RecordJurisdictionProfile($input: RecordJurisdictionProfileInput!) {
    recordJurisdictionProfile(input: $input) {
      __typename
      ...RefusalFields
      ... on JurisdictionProfile { id version }
      ... on ConflictError { current { ... on JurisdictionProfile { id version } } }
    }
  }
`);

const UpdateJurisdictionProfileDocument = graphql(`
  mutation UpdateJurisdictionProfile($input: UpdateJurisdictionProfileInput!) {
    updateJurisdictionProfile(input: $input) {
      __typename
      ...RefusalFields
      ... on JurisdictionProfile { id version }
      ... on ConflictError { current { ... on JurisdictionProfile { id version } } }
    }
  }
`);

const RecordStaffingProfileDocument = graphql(`
  mutation RecordStaffingProfile($input: RecordStaffingProfileInput!) {
    recordStaffingProfile(input: $input) {
      __typename
      ...RefusalFields
      ... on StaffingProfile { id version }
      ... on ConflictError { current { ... on StaffingProfile { id version } } }
    }
  }
`);

const UpdateStaffingProfileDocument = graphql(`
  mutation UpdateStaffingProfile($input: UpdateStaffingProfileInput!) {
    updateStaffingProfile(input: $input) {
      __typename
      ...RefusalFields
      ... on StaffingProfile { id version }
      ... on ConflictError { current { ... on StaffingProfile { id version } } }
    }
  }
`);

const GradeStationDocument = graphql(`
  mutation GradeStation($input: GradeStationInput!) {
    gradeStation(input: $input) {
      __typename
      ...RefusalFields
      ... on StationGrading { id version }
      ... on ConflictError { current { ... on StationGrading { id version } } }
    }
  }
`);

const UpdateStationGradingDocument = graphql(`
  mutation UpdateStationGrading($input: UpdateStationGradingInput!) {
    updateStationGrading(input: $input) {
      __typename
      ...RefusalFields
      ... on StationGrading { id version }
      ... on ConflictError { current { ... on StationGrading { id version } } }
    }
  }
`);

const jurisdictionOptional = ['floatingPopulation', 'venues', 'fireKeyUnits'] as const;
const jurisdictionFields = ['observedOn', 'population', ...jurisdictionOptional] as const;
const staffingFields = ['observedOn', 'officers', 'auxiliaries', 'rooms'] as const;
const gradingOptional = ['authorityId', 'documentNumber'] as const;
const gradingFields = ['grade', 'from', ...gradingOptional, 'acknowledge'] as const;

/** Records and changes the snapshots and grades of a station. */
export const profileActions: ResourceOperations['actions'] = {
  recordJurisdictionProfile: actionOperation(RecordJurisdictionProfileDocument, {
    result: (data) => data.recordJurisdictionProfile,
    fields: ['stationId', ...jurisdictionFields, 'synthetic'],
  }),
  updateJurisdictionProfile: actionOperation(UpdateJurisdictionProfileDocument, {
    result: (data) => data.updateJurisdictionProfile,
    fields: ['id', 'version', ...jurisdictionFields],
    clearable: jurisdictionOptional,
  }),
  recordStaffingProfile: actionOperation(RecordStaffingProfileDocument, {
    result: (data) => data.recordStaffingProfile,
    fields: ['stationId', ...staffingFields, 'synthetic'],
  }),
  updateStaffingProfile: actionOperation(UpdateStaffingProfileDocument, {
    result: (data) => data.updateStaffingProfile,
    fields: ['id', 'version', ...staffingFields],
    clearable: ['rooms'],
  }),
  gradeStation: actionOperation(GradeStationDocument, {
    result: (data) => data.gradeStation,
    fields: ['stationId', ...gradingFields, 'synthetic'],
  }),
  updateStationGrading: actionOperation(UpdateStationGradingDocument, {
    result: (data) => data.updateStationGrading,
    fields: ['id', 'version', ...gradingFields],
    clearable: gradingOptional,
  }),
};
