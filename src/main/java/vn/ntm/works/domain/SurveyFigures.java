package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;
import vn.ntm.works.SatisfactionSurveys.Village;
import vn.ntm.works.domain.SurveyStore.Rule;

/**
 * What the counts of a survey come to (domain 3.6). Rates have two decimals; whether a threshold is reached is decided on
 * the counts, never on a rounded rate.
 */
public final class SurveyFigures {

    /** Days a survey may take, without Saturdays and Sundays. */
    static final int DAYS = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NewSurvey survey;
    private final Rule rule;

    SurveyFigures(NewSurvey survey, Rule rule) {
        this.survey = survey;
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /** One thôn: how many of its households were asked. */
    public record Coverage(Village village, String rate, boolean enough) {}

    /** One question over all thôn. */
    public record Question(int number, int satisfied, int asked, BigDecimal rate, boolean enough) {}

    public List<Coverage> coverages() {
        return survey.villages().stream()
                .map(village -> new Coverage(
                        village,
                        shown(rate(village.asked(), village.households())),
                        reaches(village.asked(), village.households(), rule.coverage())))
                .toList();
    }

    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        int asked = asked();
        for (int i = 0; i < questionCount(); i++) {
            int satisfied = satisfied(i);
            boolean enough = rule.perQuestion() == null || reaches(satisfied, asked, rule.perQuestion());
            questions.add(new Question(i + 1, satisfied, asked, rate(satisfied, asked), enough));
        }
        return questions;
    }

    public int households() {
        return survey.villages().stream().mapToInt(Village::households).sum();
    }

    public int asked() {
        return survey.villages().stream().mapToInt(Village::asked).sum();
    }

    /** Of all households, over all thôn. */
    public String coverage() {
        return shown(rate(asked(), households()));
    }

    /** Every thôn by itself must be asked widely enough. */
    public boolean isCovered() {
        return coverages().stream().allMatch(Coverage::enough);
    }

    /** Satisfied answers of all answers. */
    public BigDecimal overall() {
        return rate(satisfiedInAll(), answers());
    }

    public BigDecimal lowest() {
        return questions().stream()
                .map(Question::rate)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO.setScale(2));
    }

    public boolean isEnough() {
        return isCovered()
                && reaches(satisfiedInAll(), answers(), rule.overall())
                && questions().stream().allMatch(Question::enough);
    }

    /** The last day of the twenty. */
    public LocalDate dueOn() {
        return dueOn(survey.startedOn());
    }

    public boolean isLate() {
        return survey.endedOn().isAfter(dueOn());
    }

    /** The day of the start does not count (Bộ luật Dân sự 2015, điều 147). */
    static LocalDate dueOn(LocalDate start) {
        LocalDate day = start;
        for (int counted = 0; counted < DAYS; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return day;
    }

    private int questionCount() {
        return survey.villages().isEmpty()
                ? 0
                : survey.villages().get(0).satisfied().size();
    }

    private int satisfied(int question) {
        return survey.villages().stream()
                .mapToInt(village -> village.satisfied().get(question))
                .sum();
    }

    private long satisfiedInAll() {
        return survey.villages().stream()
                .flatMap(village -> village.satisfied().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    private long answers() {
        return (long) asked() * questionCount();
    }

    /** "96,88%". */
    public static String shown(BigDecimal rate) {
        return rate.toPlainString().replace('.', ',') + "%";
    }

    static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static boolean reaches(long part, long whole, BigDecimal percent) {
        return whole > 0
                && BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(whole)))
                        >= 0;
    }
}
