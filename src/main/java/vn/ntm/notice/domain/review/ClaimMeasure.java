package vn.ntm.notice.domain.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ntm.assessment.ToldFigures.Measure;
import vn.ntm.notice.domain.extraction.ReadClaim;
import vn.ntm.notice.domain.extraction.ReadClaim.Kind;
import vn.ntm.shared.VietnameseText;

/** What a figure of a text measures, told by what it counts and by the words around it (without tone marks). */
final class ClaimMeasure {

    private static final Pattern LEAST = Pattern.compile("(?:it nhat|toi thieu|tang(?: them)?|them)\\s*$");
    private static final Pattern LEFT = Pattern.compile("\\bcon(?: lai)?(?: co)?\\s*$");
    private static final Pattern ANYTHING = Pattern.compile("");
    private static final Pattern STANDARD = Pattern.compile("^.{0,40}?\\bdat (?:chuan|(?:du )?19 tieu chi)\\b");
    private static final Pattern HIGHER = Pattern.compile("^.{0,80}?\\b(?:nang cao|kieu mau)\\b");
    private static final Pattern GOAL = Pattern.compile("\\b(?:phan dau|muc tieu|chi tieu giao|phai dat|duoc giao)\\b");

    private static final String BODIES = "so|phong|ban|nganh|co quan|don vi|hoi";

    /** Rules in order: sort of figure, what is counted, what stands before and after. */
    private record Rule(Kind kind, Pattern of, Pattern before, Pattern after, Measure measure) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.MEAN, Pattern.compile("tieu chi(?:/xa)?"), ANYTHING, ANYTHING, Measure.AVERAGE),
            new Rule(Kind.FRACTION, Pattern.compile("chi tieu"), ANYTHING, ANYTHING, Measure.INDICATORS),
            new Rule(Kind.FRACTION, Pattern.compile("tieu chi"), ANYTHING, ANYTHING, Measure.CRITERIA),
            new Rule(Kind.FRACTION, Pattern.compile("xa"), ANYTHING, STANDARD, Measure.COMMUNES),
            new Rule(Kind.FRACTION, Pattern.compile(BODIES), ANYTHING, ANYTHING, Measure.NAMED),
            new Rule(Kind.COUNT, Pattern.compile("chi tieu"), LEFT, ANYTHING, Measure.INDICATORS_LEFT),
            new Rule(Kind.COUNT, Pattern.compile("tieu chi"), LEFT, ANYTHING, Measure.CRITERIA_LEFT),
            new Rule(Kind.COUNT, Pattern.compile(BODIES), LEFT, ANYTHING, Measure.NAMED_LEFT),
            new Rule(Kind.COUNT, Pattern.compile("xa"), ANYTHING, STANDARD, Measure.COMMUNES));

    private ClaimMeasure() {}

    /** @param before the words of the sentence up to the figure; {@code after} those that follow it */
    static Optional<Measure> of(ReadClaim claim, String before, String after) {
        String of = VietnameseText.fold(claim.of());
        String said = VietnameseText.fold(before);
        String next = VietnameseText.fold(after);
        if (LEAST.matcher(said).find()) {
            return Optional.empty(); // "ít nhất 01 tiêu chí/xã" sets a bound, it tells no state
        }
        return RULES.stream()
                .filter(rule ->
                        rule.kind() == claim.kind() && rule.of().matcher(of).matches())
                .filter(rule -> rule.before().matcher(said).find()
                        && rule.after().matcher(next).find())
                .filter(rule -> rule.measure() != Measure.COMMUNES
                        || !HIGHER.matcher(next).find())
                .map(Rule::measure)
                .findFirst();
    }

    /** Whether the sentence wants the figure rather than tells it. */
    static boolean isGoal(String before) {
        return GOAL.matcher(VietnameseText.fold(before)).find();
    }
}
