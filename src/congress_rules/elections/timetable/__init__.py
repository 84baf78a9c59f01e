"""Date the steps of an election (选举日程): latest days, checks, a day that moves, and objections to the voter list."""

from congress_rules.elections.timetable.checks import StepFinding, StepState
from congress_rules.elections.timetable.counting import StepCounting, timetable_readings
from congress_rules.elections.timetable.direct import DirectTimetable
from congress_rules.elections.timetable.drawing import Milestone
from congress_rules.elections.timetable.joint import JointTimetable
from congress_rules.elections.timetable.objections import (
    NOT_DONE,
    NotDone,
    Objection,
    ObjectionFacts,
    StageFacts,
    StageState,
    Standing,
)
from congress_rules.elections.timetable.plan import Deadline, Timetable
from congress_rules.elections.timetable.policy import TimetablePolicy
from congress_rules.elections.timetable.postponement import MovedState, MovedStep, Postponement, PostponementPolicy
from congress_rules.elections.timetable.remedies import ObjectionCourse, ObjectionPolicy, ObjectionStage
from congress_rules.elections.timetable.steps import ELECTION_DAY, Actor, Bound, ElectionKind, Occasion, Step

__all__ = [
    "ELECTION_DAY",
    "NOT_DONE",
    "Actor",
    "Bound",
    "Deadline",
    "DirectTimetable",
    "ElectionKind",
    "JointTimetable",
    "Milestone",
    "MovedState",
    "MovedStep",
    "NotDone",
    "Objection",
    "ObjectionCourse",
    "ObjectionFacts",
    "ObjectionPolicy",
    "ObjectionStage",
    "Occasion",
    "Postponement",
    "PostponementPolicy",
    "StageFacts",
    "StageState",
    "Standing",
    "Step",
    "StepCounting",
    "StepFinding",
    "StepState",
    "Timetable",
    "TimetablePolicy",
    "timetable_readings",
]
