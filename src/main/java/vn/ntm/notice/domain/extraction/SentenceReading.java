package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.words.CriteriaFinder;
import vn.ntm.notice.domain.extraction.words.NamedUnit;
import vn.ntm.notice.domain.extraction.words.UnitFinder;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;
import vn.ntm.task.AssignmentRole;

/** What a single sentence says, without the paper around it: for phrase banks and for trying the rules. */
public record SentenceReading(List<ReadDeadline> deadlines, List<ReadUnit> units, List<ReadCriteria> criteria) {

    /** The mark of an item in the middle of a line: the line breaks were lost. */
    private static final Pattern RUN_IN =
            Pattern.compile("(?<=[.:;])(?=\\d{1,2}[.)] ?\\p{Lu})|(?<=\\p{Ll})(?=[a-zđ]\\) ?\\p{Lu})");

    /**
     * Reads a sentence.
     *
     * @param paperDay the date of the paper it stands in, as far as it is known
     */
    public static SentenceReading of(String raw, @Nullable PartialDate paperDay) {
        Slice words = Slice.of(raw);
        List<ReadUnit> units = new ArrayList<>();
        int from = 0;
        Matcher label = RUN_IN.matcher(words.text());
        while (from < words.text().length()) {
            int end = label.find() ? label.start() : words.text().length();
            Slice piece = words.sub(from, end);
            for (Span sentence : Sentences.of(piece.text())) {
                for (Slice part : ClauseReader.parts(piece.sub(sentence.start(), sentence.end()))) {
                    Told told = UnitFinder.in(part.text());
                    units.addAll(units(told.leads(), AssignmentRole.LEAD, part, 0));
                    units.addAll(units(told.supporting(), AssignmentRole.SUPPORTING, part, 0));
                }
            }
            from = end;
        }
        return new SentenceReading(
                DeadlineFinder.find(words, NoticeExtractor.day(paperDay)), List.copyOf(units), criteria(words));
    }

    static List<ReadUnit> units(List<NamedUnit> units, AssignmentRole role, Slice words, int from) {
        return units.stream()
                .map(unit -> new ReadUnit(
                        unit.name().strip(), role, words.raw(from + unit.start(), from + unit.end()), unit.group()))
                .toList();
    }

    static List<ReadCriteria> criteria(Slice words) {
        return CriteriaFinder.in(words.text()).stream()
                .map(named -> new ReadCriteria(
                        named.commune(), named.codes(), named.names(), words.raw(named.start(), named.end())))
                .toList();
    }
}
