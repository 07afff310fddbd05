package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.OfOrigin;
import vn.ntm.task.Tasks.OpenDuty;
import vn.ntm.task.Tasks.Progress;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.PaperTasks;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TimelinessRule;

@Component
class JdbcPaperTasks implements PaperTasks {

    /** "2" before "8.1" before "8.10" before "17". */
    private static final Comparator<String> CODE_ORDER = Comparator.comparing(JdbcPaperTasks::padded);

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcPaperTasks(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Piece(
            long taskId,
            long originId,
            String originLabel,
            String title,
            @Nullable LocalDate lastDay,
            String phrase,
            boolean internal,
            String note,
            AssignmentRole role,
            AssignmentStatus status,
            Timeliness timeliness,
            @Nullable LocalDate reportedOn,
            UnitKind unitKind,
            String unitName,
            String codes) {}

    @Override
    public List<OfOrigin> ofPaper(String originKind, long paperId, Actor actor) {
        LocalDate today = clock.today();
        Map<Long, List<Piece>> byTask = new LinkedHashMap<>();
        jdbc.sql("select t.id, t.origin_id, t.origin_label, t.title, t.last_day, t.deadline_phrase,"
                        + " t.deadline_internal, t.deadline_note,"
                        + " a.role, a.status, a.reported_on, a.criteria_codes, u.kind, u.name, " + TimelinessRule.SQL
                        + " as timeliness from assigned_task t join assignment a on a.task_id = t.id"
                        + " join organisation_unit u on u.id = a.unit_id"
                        + " where t.origin_kind = :kind and t.origin_parent_id = :paper"
                        + " and (a.owner_path like :scope or a.unit_path like :scope)"
                        + " order by t.origin_id, t.id, a.position")
                .param("kind", originKind)
                .param("paper", paperId)
                .param("scope", actor.scopePath() + "%")
                .param("today", today)
                .param("soon", today.plusDays(TimelinessRule.SOON_DAYS))
                .query((row, n) -> new Piece(
                        row.getLong("id"),
                        row.getLong("origin_id"),
                        row.getString("origin_label"),
                        row.getString("title"),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("deadline_phrase"),
                        row.getBoolean("deadline_internal"),
                        row.getString("deadline_note"),
                        AssignmentRole.valueOf(row.getString("role")),
                        AssignmentStatus.valueOf(row.getString("status")),
                        Timeliness.valueOf(row.getString("timeliness")),
                        row.getObject("reported_on", LocalDate.class),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("criteria_codes")))
                .list()
                .forEach(piece -> byTask.computeIfAbsent(piece.taskId(), key -> new ArrayList<>())
                        .add(piece));
        List<OfOrigin> duties = new ArrayList<>();
        int number = 0;
        for (List<Piece> pieces : byTask.values()) {
            duties.add(duty(++number, pieces, today));
        }
        return duties;
    }

    private static OfOrigin duty(int number, List<Piece> pieces, LocalDate today) {
        Piece first = pieces.get(0);
        List<Piece> leads = pieces.stream()
                .filter(piece -> piece.role() != AssignmentRole.SUPPORTING)
                .toList();
        List<Piece> shown = leads.isEmpty() ? pieces : leads;
        Set<String> codes = new TreeSet<>(CODE_ORDER);
        pieces.forEach(piece -> {
            if (!piece.codes().isEmpty()) {
                codes.addAll(List.of(piece.codes().split(", ")));
            }
        });
        String supporters = pieces.stream()
                .filter(piece -> piece.role() == AssignmentRole.SUPPORTING)
                .map(Piece::unitName)
                .collect(Collectors.joining("; "));
        LocalDate lastDay = first.lastDay();
        return new OfOrigin(
                first.taskId(),
                number,
                first.originId(),
                first.originLabel(),
                first.title(),
                names(shown),
                shown.get(0).unitKind().icon(),
                supporters.isEmpty() ? null : supporters,
                List.copyOf(codes),
                chip(shown, today),
                lastDay == null ? null : "hết " + Dates.format(lastDay),
                first.phrase().isEmpty() ? null : first.phrase(),
                first.internal() && lastDay != null,
                first.note().isEmpty() ? null : first.note(),
                progress(shown));
    }

    private static String padded(String code) {
        StringBuilder key = new StringBuilder();
        for (String part : code.split("\\.")) {
            key.append("0".repeat(Math.max(0, 4 - part.length()))).append(part).append('.');
        }
        return key.toString();
    }

    private static String names(List<Piece> pieces) {
        if (pieces.size() <= 3) {
            return pieces.stream().map(Piece::unitName).collect(Collectors.joining(", "));
        }
        boolean communes = pieces.stream().allMatch(piece -> piece.unitKind().isCommune());
        return Dates.twoDigits(pieces.size()) + (communes ? " xã" : " đơn vị");
    }

    /** The chip of a duty is that of its worst part: overdue first, done only when all are. */
    private static StatusChip chip(List<Piece> pieces, LocalDate today) {
        Piece worst = pieces.stream()
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .orElseThrow();
        return StatusWords.chip(worst.status(), worst.timeliness(), worst.lastDay(), worst.reportedOn(), today);
    }

    private static int rank(Piece piece) {
        return piece.timeliness().ordinal() * 10 + piece.status().ordinal();
    }

    private static Progress progress(List<Piece> pieces) {
        int done = 0;
        int overdue = 0;
        int waiting = 0;
        int total = 0;
        for (Piece piece : pieces) {
            if (piece.status() == AssignmentStatus.CANCELLED) {
                continue;
            }
            total++;
            done += piece.status() == AssignmentStatus.DONE ? 1 : 0;
            overdue += piece.timeliness() == Timeliness.OVERDUE ? 1 : 0;
            waiting += piece.status() == AssignmentStatus.SUBMITTED ? 1 : 0;
        }
        return new Progress(total, done, overdue, waiting);
    }

    @Override
    public Map<Long, Progress> progress(String originKind, Collection<Long> paperIds, Actor actor) {
        Map<Long, Progress> found = new HashMap<>();
        jdbc.sql("select t.origin_parent_id as paper, count(*) as total,"
                        + " count(*) filter (where a.status = 'DONE') as done,"
                        + " count(*) filter (where " + TimelinessRule.OVERDUE_SQL + ") as overdue,"
                        + " count(*) filter (where a.status = 'SUBMITTED') as waiting"
                        + " from assignment a join assigned_task t on t.id = a.task_id"
                        + " where t.origin_kind = :kind and t.origin_parent_id in (:papers)"
                        + " and a.role <> 'SUPPORTING' and a.status <> 'CANCELLED'"
                        + " and (a.owner_path like :scope or a.unit_path like :scope) group by t.origin_parent_id")
                .param("kind", originKind)
                .param("papers", paperIds)
                .param("scope", actor.scopePath() + "%")
                .param("today", clock.today())
                .query((row, n) -> found.put(
                        row.getLong("paper"),
                        new Progress(
                                row.getInt("total"), row.getInt("done"), row.getInt("overdue"), row.getInt("waiting"))))
                .list();
        return found;
    }

    @Override
    public Map<Long, Integer> count(String originKind, Collection<Long> paperIds, Actor actor) {
        Map<Long, Integer> found = new HashMap<>();
        jdbc.sql("""
                        select t.origin_parent_id as paper, count(distinct t.id) as duties
                          from assigned_task t join assignment a on a.task_id = t.id
                         where t.origin_kind = :kind and t.origin_parent_id in (:papers)
                           and (a.owner_path like :scope or a.unit_path like :scope)
                         group by t.origin_parent_id""")
                .param("kind", originKind)
                .param("papers", paperIds)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> found.put(row.getLong("paper"), row.getInt("duties")))
                .list();
        return found;
    }

    @Override
    public Set<Long> visibleTo(String originKind, Actor actor) {
        return Set.copyOf(Within.bind(
                        jdbc.sql("select distinct t.origin_parent_id from assigned_task t join assignment a"
                                + " on a.task_id = t.id where t.origin_kind = :kind and t.origin_parent_id is not null and "
                                + Within.UNIT),
                        actor.scopePath())
                .param("kind", originKind)
                .query(Long.class)
                .list());
    }

    @Override
    public List<OpenDuty> openOn(Collection<UnitId> units, Collection<String> criteriaCodes, Actor actor) {
        return jdbc.sql("""
                        select t.id, a.unit_id, c.code, t.title, t.origin_label, a.last_day
                          from assignment a
                          join assigned_task t on t.id = a.task_id
                          join assignment_criterion c on c.assignment_id = a.id
                         where a.unit_id in (:units) and c.code in (:codes) and a.role <> 'SUPPORTING'
                           and a.status not in ('DONE', 'CANCELLED')
                           and (a.owner_path like :scope or a.unit_path like :scope)
                         order by a.assigned_at desc, t.id desc, c.code""")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("codes", criteriaCodes)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> {
                    LocalDate lastDay = row.getObject("last_day", LocalDate.class);
                    return new OpenDuty(
                            row.getLong("id"),
                            new UnitId(row.getLong("unit_id")),
                            row.getString("code"),
                            row.getString("title"),
                            row.getString("origin_label"),
                            lastDay == null ? "" : "hết " + Dates.format(lastDay));
                })
                .list();
    }

    @Override
    public void relabel(String originKind, long paperId, Map<Long, TaskOrigin> byItem) {
        byItem.forEach((item, origin) -> jdbc.sql("""
                        update assigned_task
                           set origin_label = :label, paper_label = :paper, origin_path = :path, version = version + 1,
                               search_key = search_key || ' ' || :words
                         where origin_kind = :kind and origin_parent_id = :parent and origin_id = :item""")
                .param("label", origin.label())
                .param("paper", origin.paperLabel())
                .param("path", origin.path())
                .param("words", VietnameseText.fold(origin.paperLabel()))
                .param("kind", originKind)
                .param("parent", paperId)
                .param("item", item)
                .update());
    }
}
