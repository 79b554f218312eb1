// The object types' names and the shapes behind them. Each carries the moment at which it was read.
import type { Agency, AgencySelector } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { ComparedCell, ComparedTopic } from '../domain/comparison.ts'
import type { Decision, Relation, Signatory } from '../domain/decision.ts'
import type { Force } from '../domain/force.ts'
import type { AdmissionRule, Governance, Group } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Bearer, Obligation, Topic } from '../domain/obligation.ts'
import type { ApplicableObligation, RuleList } from '../domain/obligations.ts'
import type { Membership, Person, Post, Tenure } from '../domain/person.ts'
import type { PostSelector } from '../domain/post.ts'
import type { Component } from '../domain/provision.ts'
import type { Seat } from '../domain/seat.ts'
import type { Certainty, Localized, Source } from '../domain/source.ts'
import type { Succession } from '../domain/succession.ts'
import type { Condition, Fact, MissingFact, PostReading, Reason } from '../domain/verdict.ts'
import type { Holder, Sourced } from '../storage/people-store.ts'
import type { OfDecision, ProvisionRow, RegistryState, SearchRow, Stored } from '../storage/store.ts'
import type { BasisHealth } from '../usecases/basis-health.ts'
import type { RejectedAct } from '../usecases/cite.ts'
import type { CitationOutcome, Cited } from '../usecases/cite-weighing.ts'
import type { VerdictAnswer } from '../usecases/may-join.ts'
import type { MembershipAnswer } from '../usecases/membership.ts'
import type { Problem } from '../usecases/problem.ts'
import type { ReferenceFound } from '../usecases/text-references.ts'
import { builder } from './builder.ts'

export type Known<T> = T & { readonly moment: Moment }

export interface CitationShape {
  /** Null where what is cited is no act of the register, as an appointment; `words` then name it. */
  readonly decision: string | null
  readonly words?: Localized
  readonly path: string | null
  readonly paragraph: number | null
  readonly quote: string | null
  readonly certainty: Certainty
  readonly source: string
}

export type KnownForce = Known<Force & { readonly on: CalendarDate }>
export type KnownObligation = Known<OfDecision<Obligation>>

export const DecisionRef = builder.objectRef<Known<Decision>>('Decision')
export const ForceRef = builder.objectRef<KnownForce>('Force')
export const SignatoryRef = builder.objectRef<Signatory>('Signatory')
export const ComponentRef = builder.objectRef<Known<Component & { readonly decision: string }>>('Component')
export const ProvisionRef = builder.objectRef<Known<ProvisionRow>>('Provision')
export const RelationRef = builder.objectRef<Known<Relation>>('DecisionRelation')
export const BasisHealthRef = builder.objectRef<Known<BasisHealth>>('BasisHealth')
export const SourceRef = builder.objectRef<Stored<Source>>('Source')
export const CitationRef = builder.objectRef<Known<CitationShape>>('Citation')
export const CitationMatchRef = builder.objectRef<{
  readonly outcome: CitationOutcome
  readonly decision: Known<Decision> | null
  readonly provision: Known<ProvisionRow> | null
  readonly candidates: readonly Known<Cited>[]
  readonly allMeant: boolean
  readonly rejected: readonly Known<RejectedAct>[]
  readonly explanation: Localized | null
}>('CitationMatch')
export const CitationCandidateRef = builder.objectRef<Known<Cited>>('CitationCandidate')
export const RejectedActRef = builder.objectRef<Known<RejectedAct>>('RejectedAct')

export const TextReferenceRef = builder.objectRef<Known<ReferenceFound>>('TextReference')

export const ObligationRef = builder.objectRef<KnownObligation>('Obligation')
export const TopicRef = builder.objectRef<Topic>('Topic')
export const BearerRef = builder.interfaceRef<Known<Bearer>>('Bearer')
export const RoleBearerRef = builder.objectRef<Known<Extract<Bearer, { kind: 'ROLE' }>>>('RoleBearer')
export const PostBearerRef = builder.objectRef<Known<Extract<Bearer, { kind: 'POST' }>>>('PostBearer')
export const AgencyBearerRef = builder.objectRef<Known<Extract<Bearer, { kind: 'AGENCY' }>>>('AgencyBearer')
export const OtherBearerRef = builder.objectRef<Known<Extract<Bearer, { kind: 'OTHER' }>>>('OtherBearer')
export const PostSelectorRef = builder.objectRef<Known<PostSelector>>('PostSelector')
export const AgencySelectorRef = builder.objectRef<Known<AgencySelector>>('AgencySelector')

export const AgencyRef = builder.objectRef<Known<Agency>>('Agency')
export const GroupRef = builder.objectRef<Known<Group>>('Group')
export const GovernanceRef = builder.objectRef<Known<Governance & { readonly decision: string }>>('Governance')
export const AdmissionRuleRef = builder.objectRef<Known<OfDecision<AdmissionRule>>>('AdmissionRule')

export const RegistryRef = builder.objectRef<Known<RegistryState>>('Registry')
export const ComparisonRef =
  builder.objectRef<
    Known<{ readonly decisions: readonly Decision[]; readonly rows: readonly ComparedTopic<OfDecision<Obligation>>[] }>
  >('DecisionComparison')
export const ComparisonRowRef = builder.objectRef<Known<ComparedTopic<OfDecision<Obligation>>>>('ComparisonRow')
export const ComparisonCellRef = builder.objectRef<Known<ComparedCell<OfDecision<Obligation>>>>('ComparisonCell')
export const SearchHitRef = builder.objectRef<Known<SearchRow & { readonly words: readonly string[] }>>('SearchHit')

export type MembershipShape = Known<{
  readonly membership: Membership
  /** With the roster they are read at once; elsewhere they are loaded when asked for. */
  readonly person: Person | null
  readonly held: readonly Tenure[] | null
}>
export const PostRef = builder.objectRef<Known<Post>>('Post')
export const PersonRef = builder.objectRef<Known<Person>>('Person')
export const TenureRef = builder.objectRef<Known<Sourced<Tenure>>>('Tenure')
export const SuccessionRef =
  builder.objectRef<Known<{ readonly succession: Succession; readonly from: string; readonly to: string }>>(
    'Succession',
  )
export const MembershipRef = builder.objectRef<MembershipShape>('Membership')
export const SeatRef = builder.objectRef<Known<Seat<Holder>>>('Seat')
export const RuleListRef = builder.objectRef<Known<RuleList>>('RuleList')
export const ApplicableObligationRef = builder.objectRef<Known<ApplicableObligation>>('ApplicableObligation')

export const VerdictRef = builder.objectRef<Known<VerdictAnswer>>('Verdict')
export const ReasonRef = builder.objectRef<Known<Reason>>('Reason')
export const FactRef = builder.objectRef<Known<Fact>>('Fact')
export const ConditionRef = builder.objectRef<Known<Condition>>('Condition')
export const MissingFactRef = builder.objectRef<MissingFact>('MissingFact')
export const PostReadingRef = builder.objectRef<Known<PostReading>>('PostReading')
export const MembershipAnswerRef = builder.objectRef<Known<MembershipAnswer>>('MembershipAnswer')
export const ProblemRef = builder.objectRef<{
  readonly correlationId: string | null
  readonly problem: Problem
}>('Problem')
