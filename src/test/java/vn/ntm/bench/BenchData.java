package vn.ntm.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ntm.NtmApplication;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.VietnameseText;

/**
 * The reference data set of the benchmark: 1 province, 10 districts, 200 communes, 200 users, 500 papers, 20,000 duties of
 * 50 communes, of which 8,105 are open and 2,752 overdue today. Deterministic; run once on an empty home directory.
 */
public final class BenchData {

    static final String LOGIN = "bench";
    static final String PASSWORD = "bench-password-1";

    private static final int TASKS = 20_000;
    private static final int OVERDUE = 2_752;
    private static final int OPEN = 8_105;
    private static final int STEP = 7_919; // prime to 20,000: spreads the states over the papers

    private BenchData() {}

    public static void main(String[] args) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(NtmApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "ntm.demo=false", "ntm.password.bcrypt-strength=6");
        try (ConfigurableApplicationContext context = builder.run(args)) {
            load(context);
        }
    }

    private static void load(ConfigurableApplicationContext context) {
        Units units = context.getBean(Units.class);
        Accounts accounts = context.getBean(Accounts.class);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        UnitId province = unit(units, UnitKind.TINH, "Tỉnh Thử Tải", null);
        UnitId office = unit(units, UnitKind.UBND, "UBND tỉnh Thử Tải", province);
        List<UnitId> communes = new ArrayList<>();
        for (int d = 1; d <= 10; d++) {
            UnitId district = unit(units, UnitKind.HUYEN, "Huyện Thử Tải " + d, province);
            for (int c = 1; c <= 20; c++) {
                communes.add(unit(units, UnitKind.XA, "Xã Thử Tải " + ((d - 1) * 20 + c), district));
            }
        }
        UserId user =
                accounts.create(LOGIN, "Chuyên viên thử tải", PASSWORD, false).value();
        accounts.addPosition(user, office, Role.VPT, "Chuyên viên", province, LocalDate.of(2010, 1, 1), null)
                .value();
        for (int u = 0; u < 199; u++) {
            UserId staff = accounts.create("bench" + u, "Công chức " + u, PASSWORD, false)
                    .value();
            accounts.addPosition(staff, communes.get(u % 50), Role.CBX, "Công chức", null, null, null)
                    .value();
        }
        tasks(jdbc, user.value(), office.value(), province.value(), communes);
        jdbc.execute("vacuum analyze");
    }

    private static UnitId unit(Units units, UnitKind kind, String name, @Nullable UnitId parent) {
        return units.register(
                        new NewUnit("bench:" + name, kind, name, null, null, parent, null, null, true, true, List.of()))
                .value();
    }

    private static void tasks(JdbcTemplate jdbc, long user, long office, long province, List<UnitId> communes) {
        String ownerPath =
                jdbc.queryForObject("select path from organisation_unit where id = ?", String.class, province);
        LocalDate today = LocalDate.now();
        List<Object[]> duties = new ArrayList<>();
        List<Object[]> parts = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            int rank = (int) ((long) i * STEP % TASKS);
            boolean overdue = rank < OVERDUE;
            boolean open = rank < OPEN;
            LocalDate due = overdue ? today.minusDays(31 + rank % 300) : today.plusDays(31 + rank % 300);
            String title = "Nhiệm vụ số " + i + ": hoàn thiện hồ sơ chứng minh tiêu chí " + (1 + i % 19) + " của xã";
            String content = "Nội dung giao cho xã. ".repeat(18);
            int paper = i / 40;
            duties.add(new Object[] {
                paper * 100L + i % 40,
                paper,
                "Mục " + (1 + i % 40) + ", kết luận số " + paper,
                (paper + 1) + "/TB-UBND",
                office,
                ownerPath,
                title,
                content,
                "trước ngày " + due.plusDays(1),
                Date.valueOf(due),
                Date.valueOf(due.plusDays(1)),
                VietnameseText.fold(title + " " + content),
                user
            });
            String status = open ? (rank % 2 == 0 ? "ASSIGNED" : "IN_PROGRESS") : "DONE";
            parts.add(new Object[] {
                i + 1,
                communes.get(i % 50).value(),
                ownerPath,
                status,
                Date.valueOf(due),
                Date.valueOf(due),
                Date.valueOf(due.plusDays(1)),
                open ? null : Date.valueOf(due.minusDays(rank % 5 == 0 ? -2 : 3)),
                Integer.toString(1 + i % 19)
            });
        }
        jdbc.batchUpdate("""
                insert into assigned_task (origin_kind, origin_id, origin_parent_id, origin_label, paper_label, owner_unit_id,
                  owner_path, title, content, kind, verb, urgency, deadline_kind, deadline_phrase, last_day, overdue_from,
                  search_key, created_at, created_by, created_by_label)
                values ('BENCH', ?, ?, ?, ?, ?, ?, ?, ?, 'EXECUTE', 'GIAO', 'THUONG', 'BEFORE', ?, ?, ?, ?, now(), ?, 'x')""", duties, 1000, (statement, row) -> set(statement, row));
        long first = first(jdbc);
        jdbc.batchUpdate(
                """
                insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status,
                  original_last_day, last_day, overdue_from, reported_on, criteria_codes, assigned_at, updated_at)
                select ?, 1, u.id, u.path, ?, 'LEAD', true, ?, ?, ?, ?, ?, ?, now(), now()
                  from organisation_unit u where u.id = ?""",
                parts,
                1000,
                (statement, row) -> set(statement, new Object[] {
                    first + (int) row[0] - 1, row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[1]
                }));
        jdbc.update("""
                insert into assignment_event (assignment_id, task_id, at, action, to_status, last_day, overdue_from, user_id,
                  user_name, position)
                select id, task_id, now() - interval '40 days', 'ASSIGN', 'ASSIGNED', last_day, overdue_from, ?, 'Chuyên viên',
                       'Chuyên viên, UBND tỉnh' from assignment""", user);
        jdbc.update("""
                insert into assignment_event (assignment_id, task_id, at, action, from_status, to_status, last_day,
                  overdue_from, reported_on, user_id, user_name, position)
                select id, task_id, now() - interval '20 days', 'UPDATE', 'ASSIGNED', status, last_day, overdue_from,
                       reported_on, ?, 'Công chức', 'Công chức, xã' from assignment where status <> 'ASSIGNED'""", user);
    }

    private static long first(JdbcTemplate jdbc) {
        Long id = jdbc.queryForObject("select min(id) from assigned_task where origin_kind = 'BENCH'", Long.class);
        return id == null ? 1 : id;
    }

    private static void set(java.sql.PreparedStatement statement, Object[] row) throws java.sql.SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
    }
}
