package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.shared.Dates;

/**
 * "Điều kiện xét, công nhận" of a unit on a day, by the version of the procedure (domain 3.3): each condition with its
 * state and why. Ready ("đủ điều kiện trình") is who fulfils every one; a figure nobody entered is not fulfilled.
 */
public final class RecognitionConditions {

    private static final BigDecimal SATISFIED = BigDecimal.valueOf(90);
    private static final BigDecimal SATISFIED_MODEL = BigDecimal.valueOf(95);

    private RecognitionConditions() {}

    /** What is asked. */
    public enum Kind {
        REGISTERED("Đăng ký, đưa vào kế hoạch"),
        CRITERIA("Đạt mọi tiêu chí"),
        LOWER_TIER("Đã được công nhận mức liền trước"),
        SATISFACTION("Tỷ lệ hài lòng của người dân"),
        DEBT("Không nợ đọng xây dựng cơ bản"),
        SECURITY("Không phải xã trọng điểm về an ninh trật tự");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it stands. */
    public enum State {
        MET("đủ"),
        NOT_MET("chưa"),
        NO_DATA("chưa có số liệu");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One condition; the words of why are a message with arguments. */
    public record Condition(Kind kind, State state, String messageKey, List<Object> arguments) {

        private static Condition of(Kind kind, State state, String key, Object... arguments) {
            return new Condition(kind, state, "assessment.condition." + key, List.of(arguments));
        }
    }

    /** A criterion that is not met. */
    public record Owed(long itemId, String code, String name, AchievementStatus status) {}

    /**
     * What is known.
     *
     * @param criteria how many the set has; 0 where no set of the tier is in the catalogue
     * @param held tiers the unit is recognised at on the day
     * @param flag "xã trọng điểm" in force on the day
     */
    public record Facts(
            Tier tier,
            LocalDate day,
            boolean isCommune,
            int criteria,
            List<Owed> owed,
            boolean registered,
            Set<Tier> held,
            @Nullable RecognitionFigure satisfaction,
            @Nullable RecognitionFigure debt,
            UnitFlags.@Nullable Flag flag) {}

    /** The whole. */
    public record Verdict(
            Tier tier, RecognitionProcedure procedure, LocalDate day, List<Condition> conditions, List<Owed> owed) {

        public boolean isReady() {
            return conditions.stream().allMatch(one -> one.state() == State.MET);
        }

        public List<Condition> in(State state) {
            return conditions.stream().filter(one -> one.state() == state).toList();
        }

        /** Whether every criterion is known to be met; without a set nobody can tell. */
        public boolean isNothingOwed() {
            return conditions.stream().anyMatch(one -> one.kind() == Kind.CRITERIA && one.state() == State.MET);
        }

        /** "10, 17": the codes that are owed. */
        public String owedCodes() {
            return owed.stream().map(Owed::code).collect(Collectors.joining(", "));
        }

        /** What stands against a decision: what is not fulfilled, and criteria that nobody knows to be met. */
        public List<Condition> blocking() {
            return conditions.stream()
                    .filter(one ->
                            one.state() == State.NOT_MET || one.kind() == Kind.CRITERIA && one.state() == State.NO_DATA)
                    .toList();
        }
    }

    /** Judges. */
    public static Verdict judge(Facts facts) {
        RecognitionProcedure procedure = RecognitionProcedure.on(facts.day());
        List<Condition> conditions = new ArrayList<>();
        for (Kind kind : asked(procedure, facts)) {
            conditions.add(
                    switch (kind) {
                        case REGISTERED ->
                            facts.registered()
                                    ? Condition.of(kind, State.MET, "registered")
                                    : Condition.of(kind, State.NOT_MET, "notRegistered");
                        case CRITERIA -> criteria(facts);
                        case LOWER_TIER -> lower(facts);
                        case SATISFACTION -> satisfaction(facts);
                        case DEBT -> debt(facts);
                        case SECURITY -> security(facts);
                    });
        }
        return new Verdict(facts.tier(), procedure, facts.day(), conditions, facts.owed());
    }

    /** The tier a unit holds before it may be recognised at this one; null for a first tier (domain 2.4 rule 5). */
    public static @Nullable Tier below(Tier tier) {
        return switch (tier) {
            case NANG_CAO, HIEN_DAI -> Tier.NTM;
            case KIEU_MAU -> Tier.NANG_CAO;
            default -> null;
        };
    }

    private static Set<Kind> asked(RecognitionProcedure procedure, Facts facts) {
        Set<Kind> asked = EnumSet.allOf(Kind.class);
        asked.remove(procedure.isOf2022() ? Kind.REGISTERED : Kind.SATISFACTION);
        if (below(facts.tier()) == null) {
            asked.remove(Kind.LOWER_TIER);
        }
        // Before 2022 it stood in criterion 19; Thông báo 156/TB-UBND of 07/6/2018 lets it block all the same.
        if (!facts.isCommune()) {
            asked.remove(Kind.SECURITY);
        }
        return asked;
    }

    private static Condition criteria(Facts facts) {
        if (facts.criteria() == 0) {
            return Condition.of(Kind.CRITERIA, State.NO_DATA, "noSet");
        }
        String all = Integer.toString(facts.criteria());
        if (facts.owed().isEmpty()) {
            return Condition.of(Kind.CRITERIA, State.MET, "allMet", all);
        }
        String met = Integer.toString(facts.criteria() - facts.owed().size());
        String codes = facts.owed().stream().map(Owed::code).collect(Collectors.joining(", "));
        boolean known = facts.owed().stream().anyMatch(owed -> owed.status().isSaid())
                || facts.owed().size() < facts.criteria();
        return known
                ? Condition.of(Kind.CRITERIA, State.NOT_MET, "owed", met, all, codes)
                : Condition.of(Kind.CRITERIA, State.NO_DATA, "notAssessed");
    }

    private static Condition lower(Facts facts) {
        Tier below = below(facts.tier());
        boolean held = below != null && facts.held().contains(below);
        return held
                ? Condition.of(Kind.LOWER_TIER, State.MET, "lower")
                : Condition.of(Kind.LOWER_TIER, State.NOT_MET, "lowerMissing");
    }

    private static Condition satisfaction(Facts facts) {
        BigDecimal asked = facts.tier() == Tier.KIEU_MAU ? SATISFIED_MODEL : SATISFIED;
        RecognitionFigure figure = facts.satisfaction();
        if (figure == null) {
            return Condition.of(Kind.SATISFACTION, State.NO_DATA, "satisfactionUnknown", asked.toPlainString());
        }
        State state = figure.value().compareTo(asked) >= 0 ? State.MET : State.NOT_MET;
        return Condition.of(
                Kind.SATISFACTION,
                state,
                "satisfaction",
                figure.words(),
                asked.toPlainString(),
                figure.document(),
                Dates.format(figure.day()));
    }

    private static Condition debt(Facts facts) {
        RecognitionFigure figure = facts.debt();
        if (figure == null) {
            return Condition.of(Kind.DEBT, State.NO_DATA, "debtUnknown");
        }
        State state = figure.value().signum() == 0 ? State.MET : State.NOT_MET;
        return Condition.of(Kind.DEBT, state, "debt", figure.words(), figure.document(), Dates.format(figure.day()));
    }

    private static Condition security(Facts facts) {
        UnitFlags.Flag flag = facts.flag();
        if (flag == null) {
            return Condition.of(Kind.SECURITY, State.MET, "notListed");
        }
        String since = flag.validFrom() == null ? "" : "từ " + Dates.format(flag.validFrom());
        String document = flag.document() == null ? "" : " theo " + flag.document();
        return Condition.of(Kind.SECURITY, State.NOT_MET, "listed", (since + document).strip());
    }
}
