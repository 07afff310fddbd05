package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/**
 * The evidence of one commune for one criterion: how much of it there is, how much was sent, and to whom it goes.
 *
 * @param asked indicators that apply to the commune (the criterion itself where it has none)
 * @param proved of them with evidence
 * @param sent of them with evidence and sent to be verified
 * @param givenBack of them given back to the commune
 * @param lastSent the last day on which something of it was sent
 * @param agencies in charge of its indicators there, each once; empty where nobody is
 */
public record EvidenceDossier(
        UnitSummary unit,
        Item criterion,
        int asked,
        int proved,
        int sent,
        int givenBack,
        @Nullable LocalDate lastSent,
        List<UnitSummary> agencies) {

    /** How far it is. */
    public enum State {
        SENT("da-gui", "Đã gửi", "t-done", "send"),
        PARTLY("mot-phan", "Gửi một phần", "t-wait", "send"),
        READY("chua-gui", "Có minh chứng, chưa gửi", "t-soon", "hourglass-split"),
        NONE("chua-co", "Chưa có minh chứng", "t-none", "dash-lg");

        private final String code;
        private final String label;
        private final String tone;
        private final String icon;

        State(String code, String label, String tone, String icon) {
            this.code = code;
            this.label = label;
            this.tone = tone;
            this.icon = icon;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /** Sent is what the departments hold with its proof: a result without evidence is no dossier. */
    public State state() {
        if (sent == asked) {
            return State.SENT;
        }
        if (sent > 0) {
            return State.PARTLY;
        }
        return proved > 0 ? State.READY : State.NONE;
    }

    boolean goesTo(@Nullable Long agency) {
        return agency == null
                || agencies.stream().map(UnitSummary::id).map(UnitId::value).anyMatch(agency::equals);
    }
}
