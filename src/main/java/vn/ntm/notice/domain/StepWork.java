package vn.ntm.notice.domain;

import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;

/** What a step of a notice brings with it, in the step's transaction: a refusal keeps the notice where it is. */
public interface StepWork {

    /** The words go into the history of the step; empty for nothing to say. */
    Outcome<String> at(NoticeAction action, long noticeId, Actor by);
}
