package vn.ntm.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.RecurringReports;
import vn.ntm.task.RecurringReports.PeriodReport;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.OfOrigin;

/**
 * The weekly reports of Mỹ Lộc to 05/5/2023, figures invented: communes write their own, the office writes down those of
 * the departments. Some come late, some do not come; from then on whoever tries the program reports.
 */
@Component
class DemoSeries {

    private static final LocalDate LAST_DAY = LocalDate.of(2023, 5, 5);
    private static final String COMMUNES = "1.-5";
    private static final String AGENCIES = "2.-2";
    private static final String SUMMARY = "2.-6";

    /** Item; unit; period; when; who; criteria not done; evidence; debt; obstacles; proposals; covers. */
    private static final String REPORTS = """
            1.-5; c3-myha; 2023-W15; 2023-04-13T09:20; ct.myha; 6 10 13 15 17; 65; 1.600; Trạm y tế chưa nghiệm thu; ;
            1.-5; c3-mythinh; 2023-W15; 2023-04-12T10:05; ct.mythinh; 13 16 17; 80; 210; ; ;
            1.-5; c3-mythanh; 2023-W15; 2023-04-12T16:40; ct.mythanh; 6 10 13 16 17 18; 60; 480; Hồ sơ sản phẩm OCOP chờ phiếu phân tích mẫu; Sở hướng dẫn mẫu hồ sơ tiêu chí 13;
            1.-5; c3-myha; 2023-W16; 2023-04-18T15:10; ct.myha; 10 15 17; 79; 1.250; Hồ sơ tiêu chí 15 thiếu 1 văn bản; ;
            1.-5; c3-mythinh; 2023-W16; 2023-04-19T08:30; ct.mythinh; 16; 89; 0; Mô hình nổi trội về an ninh trật tự đang xây dựng; ;
            1.-5; c3-myha; 2023-W17; 2023-04-26T14:00; ct.myha; 15 17; 89; 1.250; ; ;
            1.-5; c3-mythinh; 2023-W17; 2023-04-25T09:00; ct.mythinh; 16; 95; 0; ; ;
            1.-5; c3-mythanh; 2023-W17; 2023-04-27T10:30; ct.mythanh; 6 13 17; 78; 350; Đã có phiếu phân tích mẫu OCOP; ; 2023-W16
            1.-5; c3-myha; 2023-W18; 2023-05-04T15:45; ct.myha; 15; 95; 900; ; ;
            2.-2; u3-nn; 2023-W15; 2023-04-12T15:00; nn.myloc; 13; 70; ; ; ;
            2.-2; u3-noivu; 2023-W15; 2023-04-12T15:10; vp.myloc; 18; 75; ; ; ;
            2.-2; u3-tckh; 2023-W15; 2023-04-12T15:20; vp.myloc; 13 17; 60; ; ; ;
            2.-2; u3-gddt; 2023-W15; 2023-04-12T15:30; vp.myloc; ; 90; ; ; ;
            2.-2; u3-kt; 2023-W15; 2023-04-12T15:40; vp.myloc; 9; 72; ; ; ;
            2.-2; u3-tnmt; 2023-W15; 2023-04-12T15:50; vp.myloc; 17; 50; ; Xã Mỹ Thành chưa có điểm tập kết rác; ;
            2.-2; u3-ldtbxh; 2023-W15; 2023-04-12T16:00; vp.myloc; ; 85; ; ; ;
            2.-2; u3-congan; 2023-W15; 2023-04-12T16:10; vp.myloc; ; 88; ; ; ;
            2.-2; u3-nn; 2023-W16; 2023-04-19T15:00; nn.myloc; 13; 80; ; ; ;
            2.-2; u3-noivu; 2023-W16; 2023-04-19T15:10; vp.myloc; ; 90; ; ; ;
            2.-2; u3-gddt; 2023-W16; 2023-04-19T15:20; vp.myloc; ; 95; ; ; ;
            2.-2; u3-kt; 2023-W16; 2023-04-20T08:15; vp.myloc; 9; 80; ; ; ;
            2.-2; u3-tnmt; 2023-W16; 2023-04-19T15:40; vp.myloc; 17; 65; ; ; ;
            2.-2; u3-ldtbxh; 2023-W16; 2023-04-19T15:50; vp.myloc; ; 92; ; ; ;
            2.-2; u3-congan; 2023-W16; 2023-04-19T16:00; vp.myloc; ; 93; ; ; ;
            2.-2; u3-nn; 2023-W17; 2023-04-26T15:00; nn.myloc; ; 90; ; ; ;
            2.-2; u3-noivu; 2023-W17; 2023-04-26T15:10; vp.myloc; ; 95; ; ; ;
            2.-2; u3-gddt; 2023-W17; 2023-04-26T15:20; vp.myloc; ; 98; ; ; ;
            2.-2; u3-kt; 2023-W17; 2023-04-26T15:30; vp.myloc; ; 88; ; ; ;
            2.-2; u3-tnmt; 2023-W17; 2023-04-26T15:40; vp.myloc; 17; 75; ; ; ;
            2.-2; u3-congan; 2023-W17; 2023-04-26T16:00; vp.myloc; ; 96; ; ; ;
            2.-2; u3-nn; 2023-W18; 2023-05-04T15:00; nn.myloc; ; 94; ; ; ;
            2.-2; u3-tnmt; 2023-W18; 2023-05-04T15:20; vp.myloc; ; 85; ; ; ;
            2.-2; u3-congan; 2023-W18; 2023-05-04T15:40; vp.myloc; ; 98; ; ; ;
            2.-6; u3-nn; 2023-W15; 2023-04-14T14:00; nn.myloc; ; ; ; ; ;
            2.-6; u3-nn; 2023-W16; 2023-04-21T14:00; nn.myloc; ; ; ; ; ;
            2.-6; u3-nn; 2023-W17; 2023-04-28T14:00; nn.myloc; ; ; ; ; ;
            """;

    private static final String DOUBTED = "2023-W17";
    private static final LocalDateTime SENT_BACK = LocalDateTime.of(2023, 4, 25, 16, 0);
    private static final LocalDateTime SENT_AGAIN = LocalDateTime.of(2023, 4, 26, 8, 30);

    private final RecurringReports reports;
    private final Tasks tasks;
    private final Notices notices;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoSeries(
            RecurringReports reports,
            Tasks tasks,
            Notices notices,
            Units units,
            DemoClerks clerks,
            ApplicationClock clock) {
        this.reports = reports;
        this.tasks = tasks;
        this.notices = notices;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Once: whatever was reported since is left alone. */
    void load() {
        Map<String, Long> duties = duties();
        if (reports.isSent(duty(duties, COMMUNES), unit("c3-myha"), "2023-W15")) {
            return;
        }
        for (String item : List.of(COMMUNES, AGENCIES, SUMMARY)) {
            for (LocalDate day = LocalDate.of(2023, 4, 10); !day.isAfter(LAST_DAY); day = day.plusWeeks(1)) {
                make(duty(duties, item), day);
            }
            make(duty(duties, item), LAST_DAY);
        }
        REPORTS.lines()
                .map(line -> line.split(";", -1))
                .map(DemoSeries::stripped)
                .sorted((one, other) -> one[3].compareTo(other[3]))
                .forEach(cells -> send(duties, cells));
    }

    private void make(long task, LocalDate day) {
        clock.at(day.atTime(5, 0).atZone(ApplicationClock.ZONE), () -> {
            reports.make(task, day);
            return true;
        });
    }

    private static String[] stripped(String[] cells) {
        String[] stripped = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            stripped[i] = cells[i].strip();
        }
        return stripped;
    }

    private void send(Map<String, Long> duties, String[] cells) {
        LocalDateTime at = LocalDateTime.parse(cells[3]);
        send(duties, cells, at);
        if (cells[1].equals("c3-mythinh") && cells[2].equals(DOUBTED)) {
            Actor judge = clerks.on(SENT_BACK.toLocalDate(), "nn.myloc");
            clock.at(
                    SENT_BACK.atZone(ApplicationClock.ZONE),
                    () -> reports.sendBack(
                                    duty(duties, cells[0]),
                                    unit(cells[1]),
                                    cells[2],
                                    "Tỷ lệ hồ sơ chưa khớp với số hồ sơ Phòng đã nhận, đề nghị xã rà lại.",
                                    judge)
                            .value());
            cells[6] = "92";
            send(duties, cells, SENT_AGAIN);
        }
    }

    private void send(Map<String, Long> duties, String[] cells, LocalDateTime at) {
        Actor by = clerks.on(at.toLocalDate(), cells[4]);
        List<String> open = List.of(cells[5].split(" "));
        List<String> done = java.util.stream.IntStream.rangeClosed(1, 19)
                .mapToObj(Integer::toString)
                .filter(code -> !open.contains(code))
                .toList();
        Map<String, String> values = new HashMap<>();
        put(values, "ho-so", cells[6]);
        put(values, "no-xdcb", cells[7]);
        put(values, "vuong-mac", cells[8]);
        put(values, "de-xuat", cells[9]);
        PeriodReport report = new PeriodReport(values, done, null, orNull(cells[10]));
        clock.at(
                at.atZone(ApplicationClock.ZONE),
                () -> reports.send(duty(duties, cells[0]), unit(cells[1]), cells[2], report, by)
                        .value());
    }

    private static void put(Map<String, String> values, String code, String value) {
        if (!value.isEmpty()) {
            values.put(code, value);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Duties by the item they stand in. */
    private Map<String, Long> duties() {
        long paper = notices.byKey("demo:003").orElseThrow();
        Actor clerk = clerks.on(LAST_DAY, "vp.myloc");
        Map<String, Long> duties = new HashMap<>();
        for (String item : List.of(COMMUNES, AGENCIES, SUMMARY)) {
            long clause = notices.itemByPath(paper, item).orElseThrow();
            tasks.ofPaper(TaskOrigin.NOTICE_ITEM, paper, clerk).stream()
                    .filter(duty -> duty.originId() == clause)
                    .findFirst()
                    .map(OfOrigin::taskId)
                    .ifPresent(task -> duties.put(item, task));
        }
        return duties;
    }

    private static long duty(Map<String, Long> duties, String item) {
        Long task = duties.get(item);
        if (task == null) {
            throw new IllegalStateException("no duty for item " + item);
        }
        return task;
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
