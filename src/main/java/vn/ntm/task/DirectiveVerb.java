package vn.ntm.task;

import vn.ntm.shared.VietnameseText;

/**
 * Degree of authority of the verb (domain 1.7). DE_NGHI and MOI to a body that is not subordinate are followed but
 * never counted overdue against it.
 */
public enum DirectiveVerb {
    GIAO("giao"),
    YEU_CAU("yeu cau"),
    DE_NGHI("de nghi"),
    MOI("moi");

    private final String folded;

    DirectiveVerb(String folded) {
        this.folded = folded;
    }

    /** The verb that the words of an order open with, the first of the three written out; GIAO where none is. */
    public static DirectiveVerb in(String order) {
        String text = " " + VietnameseText.fold(order) + " ";
        DirectiveVerb first = GIAO;
        int at = Integer.MAX_VALUE;
        for (DirectiveVerb verb : new DirectiveVerb[] {GIAO, YEU_CAU, DE_NGHI}) {
            int found = text.indexOf(" " + verb.folded + " ");
            if (found >= 0 && found < at) {
                first = verb;
                at = found;
            }
        }
        return first;
    }
}
