package vn.ntm.notice.domain.extraction;

import java.util.regex.Pattern;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.notice.domain.extraction.words.UnitFinder;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;

/** Says what a clause is: a duty, or why it is none. */
final class ClauseSorter {

    private static final Pattern PAST =
            Pattern.compile("\\s*(?:đã|vừa|được(?! giao| phân công)|bị)(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern REPORTED = Pattern.compile(".*(?:đã|vừa|có văn bản|cũng) *$", Pattern.DOTALL);

    /** "Yêu cầu:" beside "Mục đích:" is the label of a part, nobody is ordered. */
    private static final Pattern LABEL = Pattern.compile("(?iu)yêu cầu *:");

    private ClauseSorter() {}

    /**
     * A clause of an item.
     *
     * @param carried true when a heading, or the sentence before, says who is meant
     */
    static Use inItem(Clause clause, DutyContext context, boolean carried) {
        String text = clause.text();
        Told told = clause.told();
        if (ClauseWords.LEADS_IN.matcher(text).matches()) {
            return Use.LEAD_IN;
        }
        if (ClauseWords.ACCOUNTABLE.matcher(text).lookingAt()) {
            return Use.ACCOUNTABILITY;
        }
        if (ClauseWords.EXTENDS_TIME.matcher(text).matches()
                && !clause.deadlines().isEmpty()) {
            return Use.DUTY;
        }
        if ((told.verb() == null || told.verb().equals("mời")) && decides(text)) {
            return Use.DECISION;
        }
        if (told.verb() == null && ClauseWords.INFORMS.matcher(text).lookingAt()) {
            return Use.INFORMATION;
        }
        if (told.hasLead()
                && clause.deadlines().isEmpty()
                && ClauseWords.JUST_OBEY.matcher(text).matches()) {
            return Use.CLOSING;
        }
        if (told.hasLead() && !told.heading()) {
            return told(clause, context);
        }
        if (context.tells() || !carried) {
            return ClauseWords.RESULTS.matcher(text).lookingAt() ? Use.RESULT : Use.INFORMATION;
        }
        boolean action = UnitFinder.opensWithAction(text);
        return !action && ClauseWords.LOOKS_BACK.matcher(text).lookingAt() ? Use.RESULT : Use.DUTY;
    }

    private static Use told(Clause clause, DutyContext context) {
        Told told = clause.told();
        String text = clause.text();
        if (context.tells() && LABEL.matcher(text).lookingAt()) {
            return Use.INFORMATION;
        }
        if (told.verb() != null) {
            return REPORTED.matcher(text.substring(0, told.opens())).matches() ? Use.RESULT : Use.DUTY;
        }
        if (context.tells()
                && !ClauseWords.OBLIGES.matcher(text.substring(told.does())).lookingAt()) {
            return Use.RESULT;
        }
        return PAST.matcher(text.substring(told.does())).matches() ? Use.RESULT : Use.DUTY;
    }

    private static boolean decides(String text) {
        return ClauseWords.DECIDES.matcher(text).lookingAt()
                || ClauseWords.DECIDES_INSIDE.matcher(text).matches();
    }

    /**
     * A sentence of running text: news, a letter without numbers. Only an order, or somebody who must, opens a duty.
     *
     * @param follows true behind a duty of the same paragraph
     */
    static Use inProse(Clause clause, boolean follows) {
        String text = clause.text();
        Told told = clause.told();
        if (ClauseWords.CLOSES.matcher(text).matches() && clause.deadlines().isEmpty()) {
            return Use.CLOSING;
        }
        if (ClauseWords.LEADS_IN.matcher(text).matches()) {
            return Use.LEAD_IN;
        }
        if (ClauseWords.ACCOUNTABLE.matcher(text).lookingAt()) {
            return Use.ACCOUNTABILITY;
        }
        if (told.hasLead() && !told.heading()) {
            if (told.verb() != null) {
                boolean reported = !"chỉ đạo".equals(told.verb())
                        && REPORTED.matcher(text.substring(0, told.opens())).matches();
                return reported
                                || ClauseWords.ABOVE.matcher(text).matches()
                                        && clause.deadlines().isEmpty()
                        ? Use.INFORMATION
                        : Use.DUTY;
            }
            boolean obliged =
                    ClauseWords.OBLIGES.matcher(text.substring(told.does())).lookingAt();
            boolean past = PAST.matcher(text.substring(told.does())).matches();
            return !past && (obliged || follows) ? Use.DUTY : Use.INFORMATION;
        }
        boolean goesOn = follows
                && (UnitFinder.opensWithAction(text)
                        || ClauseWords.GOES_ON.matcher(text).lookingAt()
                        || ClauseWords.ADDS.matcher(text).lookingAt())
                && !ClauseWords.INFORMS.matcher(text).lookingAt();
        return goesOn ? Use.DUTY : Use.INFORMATION;
    }
}
