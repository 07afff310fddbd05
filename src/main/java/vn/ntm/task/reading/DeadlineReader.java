package vn.ntm.task.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.reading.PhraseRule.Said;

/**
 * Reads deadlines as Vietnamese papers word them. {@link #read} takes a phrase that is known to be one; {@link
 * #findAll} and {@link #findIn} look for them in running text and leave out dates that bind nobody. The rules are
 * tables, one class for each family; {@link Surroundings} knows the traps.
 */
public final class DeadlineReader {

    /** Days, months, periods and rhythms: the longest wording wins. */
    private static final RuleIndex DATED = new RuleIndex(
            Stream.of(RecurringPhrases.rules(), PeriodPhrases.rules(), DayPhrases.rules(), SpanPhrases.rules())
                    .flatMap(List::stream)
                    .toList(),
            Set.of("0", "tháng", "quý", "quí", "qúy", "năm", "tuần", "ngày"));

    private static final RuleIndex AWAITED = new RuleIndex(OpenPhrases.awaited(), Set.of());
    private static final RuleIndex WORDS = new RuleIndex(OpenPhrases.words(), Set.of());

    private static final List<PhraseRule> ALONE = Stream.concat(
                    Stream.of(DayPhrases.alone()), SpanPhrases.alone().stream())
            .toList();

    /** Which of several deadlines in one item binds most; the first printed of equals. */
    private static final Map<DeadlineKind, Integer> BINDING = Map.ofEntries(
            Map.entry(DeadlineKind.BEFORE, 0),
            Map.entry(DeadlineKind.BY, 0),
            Map.entry(DeadlineKind.IN_MONTH, 1),
            Map.entry(DeadlineKind.IN_QUARTER, 1),
            Map.entry(DeadlineKind.PERIOD_DAYS, 1),
            Map.entry(DeadlineKind.PERIOD, 1),
            Map.entry(DeadlineKind.WORKING_DAYS, 1),
            Map.entry(DeadlineKind.RECURRING, 2),
            Map.entry(DeadlineKind.PART, 2),
            Map.entry(DeadlineKind.IN_YEAR, 3),
            Map.entry(DeadlineKind.EVENT, 4),
            Map.entry(DeadlineKind.START, 5),
            Map.entry(DeadlineKind.BY_REFERENCE, 6),
            Map.entry(DeadlineKind.TARGET, 7),
            Map.entry(DeadlineKind.URGENT_NO_DATE, 8),
            Map.entry(DeadlineKind.ONGOING, 9),
            Map.entry(DeadlineKind.NONE, 10));

    /**
     * A deadline in a text.
     *
     * @param start where the phrase begins (index of the String)
     * @param end where it ends, excluded
     * @param phrase the characters between, as printed
     * @param startDay the first day of a window "từ D1 đến D2"
     * @param alsoEvery further rhythms of "hàng tháng, hàng quý"
     */
    public record Found(
            int start,
            int end,
            String phrase,
            DeadlineSpec spec,
            @Nullable LocalDate startDay,
            List<CycleUnit> alsoEvery) {}

    private record Candidate(int start, int end, boolean weak, Said said) {
        int length() {
            return end - start;
        }
    }

    /**
     * What a phrase says of time; empty when it says nothing.
     *
     * @param paperDay the day of the paper, for a missing year
     */
    public Optional<DeadlineSpec> read(String phrase, @Nullable LocalDate paperDay) {
        PrintedText text = PrintedText.of(phrase.strip());
        String plain = text.plain();
        PaperDates dates = new PaperDates(paperDay);
        List<Candidate> found = candidates(plain, dates, ALONE);
        if (found.isEmpty()) {
            found = disjoint(plain, dates);
        }
        Surroundings around = new Surroundings(plain, paperDay);
        return found.stream()
                .map(candidate -> spec(candidate, text, around, phrase.strip()))
                .min(Comparator.comparingInt(DeadlineReader::binding));
    }

    /** The most binding deadline of an item's whole text. */
    public Optional<Found> findIn(String itemText, @Nullable LocalDate paperDay) {
        return findAll(itemText, paperDay).stream().min(Comparator.comparingInt(found -> binding(found.spec())));
    }

    /** "Ngay", "khẩn trương" where they are all that a text says of time: the office must decide (domain 5.4). */
    public Optional<DeadlineSpec> findUrgency(String itemText, @Nullable LocalDate paperDay) {
        return findIn(itemText, paperDay).map(Found::spec).filter(spec -> spec.kind() == DeadlineKind.URGENT_NO_DATE);
    }

    /** Every deadline of a text in order; dates of papers, meetings and plan periods are left out. */
    public List<Found> findAll(String itemText, @Nullable LocalDate paperDay) {
        PrintedText text = PrintedText.of(itemText);
        String plain = text.plain();
        Surroundings around = new Surroundings(plain, paperDay);
        List<Found> all = new ArrayList<>();
        for (Candidate candidate : disjoint(plain, new PaperDates(paperDay))) {
            if (around.allow(
                    candidate.start(), candidate.end(), candidate.said().spec(), candidate.weak())) {
                all.add(found(candidate, text, around));
            }
        }
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private static Found found(Candidate candidate, PrintedText text, Surroundings around) {
        String phrase = text.printed(candidate.start(), candidate.end());
        return new Found(
                text.printedStart(candidate.start()),
                text.printedEnd(candidate.start(), candidate.end()),
                phrase,
                spec(candidate, text, around, phrase),
                candidate.said().startDay(),
                candidate.said().alsoEvery());
    }

    private static DeadlineSpec spec(Candidate candidate, PrintedText text, Surroundings around, String phrase) {
        DeadlineSpec said = candidate.said().spec();
        DeadlineKind kind = around.isGoal(candidate.start(), said) ? DeadlineKind.TARGET : said.kind();
        return new DeadlineSpec(
                kind,
                phrase,
                said.day(),
                said.count(),
                said.unit(),
                said.dayOfCycle(),
                event(said.event(), candidate, text),
                said.eventAfter(),
                said.eventDay(),
                said.until(),
                said.internal());
    }

    /** The event with its capitals, and only as far as the phrase reaches. */
    private static @Nullable String event(@Nullable String said, Candidate candidate, PrintedText text) {
        int at = said == null ? -1 : text.plain().indexOf(said, candidate.start());
        if (said == null || at < 0 || at >= candidate.end()) {
            return said;
        }
        return text.cased(at, Math.min(at + said.length(), candidate.end())).strip();
    }

    /** Dated wordings first; what is awaited ends where a date begins; mere words take what is left. */
    private static List<Candidate> disjoint(String plain, PaperDates dates) {
        NavigableMap<Integer, Candidate> taken = new TreeMap<>();
        for (Candidate candidate : longestFirst(indexed(plain, dates, DATED))) {
            takeIfFree(taken, candidate);
        }
        for (Candidate candidate : longestFirst(indexed(plain, dates, AWAITED))) {
            takeIfFree(taken, shortened(candidate, taken));
        }
        for (Candidate candidate : indexed(plain, dates, WORDS)) {
            takeIfFree(taken, candidate);
        }
        return List.copyOf(taken.values());
    }

    private static List<Candidate> indexed(String plain, PaperDates dates, RuleIndex rules) {
        List<Candidate> found = new ArrayList<>();
        rules.find(plain, (rule, match) -> {
            Said said = rule.meaning().of(match, dates);
            if (said != null) {
                found.add(new Candidate(rule.start(match), match.end(), rule.weak(), said));
            }
        });
        return found;
    }

    private static List<Candidate> candidates(String plain, PaperDates dates, List<PhraseRule> rules) {
        List<Candidate> found = new ArrayList<>();
        for (PhraseRule rule : rules) {
            Matcher match = rule.pattern().matcher(plain);
            while (match.find()) {
                Said said = rule.meaning().of(match, dates);
                if (said != null) {
                    found.add(new Candidate(match.start(), match.end(), rule.weak(), said));
                }
            }
        }
        return found;
    }

    private static List<Candidate> longestFirst(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::length).reversed())
                .toList();
    }

    /** What is taken never overlaps, so that only the neighbour before can reach into the candidate. */
    private static void takeIfFree(NavigableMap<Integer, Candidate> taken, Candidate candidate) {
        Map.Entry<Integer, Candidate> before = taken.lowerEntry(candidate.end());
        if (candidate.length() > 0 && (before == null || before.getValue().end() <= candidate.start())) {
            taken.put(candidate.start(), candidate);
        }
    }

    private static Candidate shortened(Candidate candidate, NavigableMap<Integer, Candidate> taken) {
        Integer next = taken.higherKey(candidate.start());
        int end = next == null ? candidate.end() : Math.min(next, candidate.end());
        return new Candidate(candidate.start(), end, candidate.weak(), candidate.said());
    }

    private static int binding(DeadlineSpec spec) {
        return BINDING.getOrDefault(spec.kind(), 10);
    }
}
