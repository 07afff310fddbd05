package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeItems;
import vn.ntm.notice.domain.NoticeItems.Item;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.review.DraftedDuties.Paper;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.ItemReading;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.reading.DeadlineReader;

/** The duties of one item as the review of the whole notice reads them, put together to one. */
@Component
class ItemDuties implements ItemReading {

    private static final DeadlineReader DEADLINES = new DeadlineReader();

    private final NoticeItems items;
    private final DraftedDuties names;

    ItemDuties(NoticeItems items, DraftedDuties names) {
        this.items = items;
        this.names = names;
    }

    @Override
    public String kind() {
        return TaskOrigin.NOTICE_ITEM;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Suggestion> read(long itemId, Actor actor) {
        return items.find(itemId, actor).map(this::suggestion);
    }

    private Suggestion suggestion(Item item) {
        LocalDate day = item.paperDay();
        List<ReadDuty> duties =
                NoticeExtractor.extract(item.paper(), day == null ? null : PartialDate.of(day)).duties().stream()
                        .filter(duty -> item.path().equals(duty.itemPath()))
                        .toList();
        Optional<ReadDuty> first = duties.stream().findFirst();
        return new Suggestion(
                duties.size() == 1 ? DutyTitle.of(duties.get(0)) : DutyTitle.of(item.words(), assignees(duties)),
                first.map(ReadDuty::kind).orElse(TaskKind.EXECUTE),
                first.map(ReadDuty::verb).orElseGet(() -> DirectiveVerb.in(item.words())),
                lines(duties, new Paper(item.noticeId(), item.issuer(), item.subject(), day, item.paper())),
                phrase(duties, item),
                places(duties));
    }

    private static @Nullable String phrase(List<ReadDuty> duties, Item item) {
        return duties.stream()
                .flatMap(duty -> Stream.ofNullable(duty.deadline()))
                .findFirst()
                .map(deadline -> deadline.spec().phrase())
                .or(() -> DEADLINES
                        .findIn(item.words(), item.paperDay())
                        .map(found -> found.spec().phrase()))
                .orElse(null);
    }

    /** A name that is not certain to mean one unit is left to the person, and so is which offices "các phòng, ban" are. */
    private List<Line> lines(List<ReadDuty> duties, Paper paper) {
        Map<UnitId, Line> lines = new LinkedHashMap<>();
        for (ReadDuty duty : duties) {
            List<String> codes = duty.criteria().stream()
                    .flatMap(one -> one.codes().stream())
                    .distinct()
                    .toList();
            for (ReadUnit named : duty.assignees()) {
                boolean leads = named.role() != AssignmentRole.SUPPORTING;
                for (UnitSummary unit : certain(named, paper)) {
                    lines.merge(
                            unit.id(),
                            new Line(unit.id(), named.role(), leads ? codes : List.of()),
                            ItemDuties::together);
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private List<UnitSummary> certain(ReadUnit named, Paper paper) {
        List<UnitSummary> units =
                names.meant(paper, List.of(named.name())).get(0).units();
        return units.size() < 2 || units.stream().allMatch(unit -> unit.kind().isCommune()) ? units : List.of();
    }

    private static Line together(Line one, Line other) {
        List<String> codes = new ArrayList<>(one.criteriaCodes());
        other.criteriaCodes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return new Line(one.unit(), one.role() == AssignmentRole.SUPPORTING ? other.role() : one.role(), codes);
    }

    private static List<ReadUnit> assignees(List<ReadDuty> duties) {
        return duties.stream().flatMap(duty -> duty.assignees().stream()).toList();
    }

    private static @Nullable String places(List<ReadDuty> duties) {
        List<String> places = duties.stream()
                .flatMap(duty -> duty.communes().stream()
                        .filter(commune -> duty.assignees().stream()
                                .noneMatch(unit -> unit.name().endsWith(commune))))
                .distinct()
                .toList();
        return places.isEmpty() ? null : String.join(", ", places);
    }
}
