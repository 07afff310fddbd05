package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.DutyReaders;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.SavedFilters;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.ui.CursorPager;
import vn.ntm.ui.Pager;
import vn.ntm.ui.Piece;

/** The register of duties: tabs, filters in the address, paging, and any past day. */
@Controller
class TaskListController {

    private static final List<View> TABS =
            List.of(View.ALL, View.OVERDUE, View.DUE_SOON, View.WAITING, View.RETURNED, View.NO_DEADLINE, View.DONE);
    /** Shown only while there is something in them. */
    private static final List<View> SOMETIMES = List.of(View.EXTENSION_ASKED, View.SUSPENDED);

    private final TaskRegister register;
    private final Units units;
    private final SavedFilters saved;
    private final DutyReaders readers;
    private final ApplicationClock clock;

    TaskListController(
            TaskRegister register, Units units, SavedFilters saved, DutyReaders readers, ApplicationClock clock) {
        this.register = register;
        this.units = units;
        this.saved = saved;
        this.readers = readers;
        this.clock = clock;
    }

    /** A list that the viewer saved. */
    public record SavedView(long id, String name, String href, boolean current) {}

    /** A tab with its count, where the count costs nothing. */
    public record Tab(String label, @Nullable Long count, String href, boolean current, boolean bad) {}

    /** A filter in force, and the address without it. */
    public record Chip(String label, String href) {}

    /** All its questions are asked in one transaction, so that the words of a search are looked up once. */
    @GetMapping("/nhiem-vu")
    @Transactional(readOnly = true)
    String list(@ModelAttribute("loc") TaskListParams params, Actor actor, Model model) {
        Set<Long> followed = readers.followed(actor);
        TaskFilter filter = params.toFilter(() -> followed);
        EnumMap<View, Long> counts = register.countOpen(filter, actor);
        Long counted = counts.get(filter.view());
        long total = counted == null ? register.count(filter, actor) : counted;
        int size = params.getDong();
        List<Row> rows = rows(params, filter, total, actor);
        LocalDate today = filter.asOf() == null ? clock.today() : filter.asOf();
        long number = (long) (params.getTrang() - 1) * size;
        List<TaskRow> shown = new ArrayList<>(rows.size());
        for (Row row : rows) {
            shown.add(TaskRow.of(row, ++number, today, false));
        }
        boolean choosing = filter.asOf() == null && mayFollowUp(actor);
        model.addAttribute("empty", shown.isEmpty());
        model.addAttribute("lines", (Piece) out -> shown.forEach(row -> row.writeLine(out, choosing)));
        model.addAttribute("tabs", tabs(params, filter, counts, total));
        model.addAttribute("follows", !followed.isEmpty());
        model.addAttribute("chips", chips(params, filter));
        model.addAttribute("view", filter.view());
        model.addAttribute("views", View.values());
        model.addAttribute("allViews", View.ALL);
        model.addAttribute("asOf", filter.asOf() == null ? null : Dates.format(filter.asOf()));
        model.addAttribute("mayAssign", actor.may(Right.ASSIGN_TASK) && filter.asOf() == null);
        model.addAttribute("exportHref", "/nhiem-vu/xuat.csv?" + params.query());
        model.addAttribute("choosing", choosing && !shown.isEmpty());
        model.addAttribute("query", params.query());
        model.addAttribute("savedViews", savedViews(params.query(), actor));
        model.addAttribute("pager", pager(params, total, rows));
        return "task/list";
    }

    /** Who follows up the work of others chooses among many. */
    static boolean mayFollowUp(Actor actor) {
        return actor.may(Right.CHASE) || actor.may(Right.ASSIGN_TASK) || actor.may(Right.ACCEPT_RESULT);
    }

    private List<Row> rows(TaskListParams params, TaskFilter filter, long total, Actor actor) {
        int size = params.getDong();
        ListPlace.Step from = params.step();
        if (from == null) {
            return register.list(filter, actor, size, (params.getTrang() - 1) * size);
        }
        if (params.isCuoi()) {
            int pages = (int) Math.max(1, (total + size - 1) / size);
            params.setTrang(pages);
            return register.list(filter, actor, (int) Math.max(1, total - (long) (pages - 1) * size), from);
        }
        return register.list(filter, actor, size, from);
    }

    private static Object pager(TaskListParams params, long total, List<Row> rows) {
        Pager numbered = Pager.of(params.getTrang(), params.getDong(), total, "/nhiem-vu", params.query());
        if (params.getQ() != null && total > TaskRegister.MANY) {
            numbered = numbered.counting(TaskRegister.MANY);
        }
        if (rows.isEmpty()) {
            return numbered;
        }
        return new CursorPager(
                numbered,
                "sau=" + rows.get(rows.size() - 1).place().code(),
                "truoc=" + rows.get(0).place().code(),
                "cuoi=true");
    }

    private List<SavedView> savedViews(String query, Actor actor) {
        return saved.of(actor).stream()
                .map(one -> new SavedView(
                        one.id(),
                        one.name(),
                        "/nhiem-vu?" + one.query(),
                        one.query().equals(query)))
                .toList();
    }

    private static List<Tab> tabs(TaskListParams params, TaskFilter filter, EnumMap<View, Long> counts, long total) {
        String rest = params.query("xem");
        List<Tab> tabs = new ArrayList<>();
        List<View> views = new ArrayList<>(TABS);
        SOMETIMES.stream().filter(view -> counts.getOrDefault(view, 0L) > 0).forEach(views::add);
        if (!views.contains(filter.view())) {
            views.add(filter.view());
        }
        for (View view : views) {
            String own = view == View.ALL ? "" : "xem=" + view.code();
            String query = rest.isEmpty() ? own : own.isEmpty() ? rest : own + "&" + rest;
            tabs.add(new Tab(
                    view.label(),
                    view == filter.view() ? Long.valueOf(total) : counts.get(view),
                    "/nhiem-vu" + (query.isEmpty() ? "" : "?" + query),
                    view == filter.view(),
                    view == View.OVERDUE));
        }
        return tabs;
    }

    private List<Chip> chips(TaskListParams params, TaskFilter filter) {
        List<Chip> chips = new ArrayList<>();
        Long unit = filter.unitId();
        if (unit != null) {
            String name = units.find(new UnitId(unit)).map(UnitSummary::name).orElse("đơn vị " + unit);
            chip(chips, params, "donVi", name);
        }
        if (filter.paperId() != null) {
            chip(chips, params, "vanBan", "Một văn bản");
        }
        chip(chips, params, "q", filter.text() == null ? null : "“" + filter.text() + "”");
        chip(chips, params, "tieuChi", filter.criterion() == null ? null : "Tiêu chí " + filter.criterion());
        chip(chips, params, "lanhDao", filter.leader() == null ? null : "Lãnh đạo phụ trách: " + filter.leader());
        chip(chips, params, "vaiTro", roleLabel(filter));
        chip(chips, params, "cuaToi", filter.mine() ? "Đơn vị tôi" : null);
        chip(chips, params, "ntm", filter.withCriteria() ? "Có gắn tiêu chí NTM" : null);
        chip(chips, params, "theoDoi", params.isTheoDoi() ? "Thông báo đơn vị theo dõi chung" : null);
        chip(chips, params, "tu", filter.dueFrom() == null ? null : "Hạn từ " + Dates.format(filter.dueFrom()));
        chip(chips, params, "den", filter.dueTo() == null ? null : "Hạn đến " + Dates.format(filter.dueTo()));
        chip(chips, params, "ngay", filter.asOf() == null ? null : "Tính đến hết " + Dates.format(filter.asOf()));
        return chips;
    }

    private static @Nullable String roleLabel(TaskFilter filter) {
        if (filter.role() == null) {
            return "Cả chủ trì và phối hợp";
        }
        return filter.role() == TaskFilter.Role.SUPPORTING ? "Phối hợp" : null;
    }

    private static void chip(List<Chip> chips, TaskListParams params, String name, @Nullable String label) {
        if (label != null) {
            String query = params.query(name);
            chips.add(new Chip(label, "/nhiem-vu" + (query.isEmpty() ? "" : "?" + query)));
        }
    }
}
