package vn.ntm.notice.domain.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.VietnameseText;

/**
 * What a person made of a group once: "các phòng chuyên môn" of one proposal opened into seven units. The same phrase of
 * a later proposal is offered the same.
 *
 * @param number of the proposal where it was opened
 */
public record OpenedGroup(int number, List<UnitId> units) {

    /** The nearest other proposal where the phrase of this line stands opened; those before it first. */
    public static Optional<OpenedGroup> before(ReviewSheet sheet, Duty open, Line group) {
        String phrase = phrase(sheet, group.span());
        Optional<OpenedGroup> earlier = Optional.empty();
        Optional<OpenedGroup> later = Optional.empty();
        for (Duty duty : sheet.duties()) {
            Optional<OpenedGroup> here = duty.id() == open.id() ? Optional.empty() : in(sheet, duty, phrase);
            if (duty.number() < open.number() && here.isPresent()) {
                earlier = here;
            } else if (later.isEmpty()) {
                later = here;
            }
        }
        return earlier.isPresent() ? earlier : later;
    }

    /** The units that a person put in the place of the phrase. */
    private static Optional<OpenedGroup> in(ReviewSheet sheet, Duty duty, String phrase) {
        List<UnitId> units = duty.lines().stream()
                .filter(line -> line.link() == LineLink.BY_PERSON && !line.group())
                .filter(line -> phrase(sheet, line.span()).equals(phrase))
                .map(Line::unit)
                .filter(unit -> unit != null)
                .map(UnitSummary::id)
                .collect(Collectors.toUnmodifiableList());
        return units.isEmpty() ? Optional.empty() : Optional.of(new OpenedGroup(duty.number(), units));
    }

    private static String phrase(ReviewSheet sheet, Span span) {
        return VietnameseText.fold(span.of(sheet.rawText()))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
