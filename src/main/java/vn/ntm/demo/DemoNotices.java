package vn.ntm.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices;
import vn.ntm.notice.Notices.NewNotice;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.Tasks;

/** Registers the five notices on the days they were written, assigns their duties, and lets the units report. */
@Component
@ConditionalOnProperty(name = "ntm.demo", havingValue = "true")
class DemoNotices {

    private final Notices notices;
    private final Tasks tasks;
    private final Units units;
    private final DemoClerks clerks;
    private final DemoDuties duties;
    private final DemoStates states;
    private final DemoFollowUp followUp;
    private final ApplicationClock clock;
    private final TransactionTemplate transaction;

    DemoNotices(
            Notices notices,
            Tasks tasks,
            Units units,
            DemoClerks clerks,
            DemoDuties duties,
            DemoStates states,
            DemoFollowUp followUp,
            ApplicationClock clock,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.tasks = tasks;
        this.units = units;
        this.clerks = clerks;
        this.duties = duties;
        this.states = states;
        this.followUp = followUp;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How many notices were entered; each with all its duties, or not at all. */
    int load() {
        int entered = 0;
        for (DemoYaml.Paper paper : DemoYaml.read()) {
            if (notices.byKey("demo:" + paper.key()).isEmpty()) {
                transaction.executeWithoutResult(status -> enter(paper));
                entered++;
            }
        }
        return entered;
    }

    private void enter(DemoYaml.Paper paper) {
        Actor clerk = clerks.on(paper.registered().toLocalDate(), paper.clerk());
        UnitId issuer = units.byKey(paper.issuer()).orElseThrow();
        long id = clock.at(
                paper.registered().atZone(ApplicationClock.ZONE),
                () -> notices.register(
                                new NewNotice(
                                        "demo:" + paper.key(),
                                        issuer,
                                        text(paper.key()),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        paper.issued()),
                                clerk)
                        .value());
        List<Long> taskIds = new ArrayList<>();
        for (DemoYaml.Duty duty : paper.duties()) {
            long item = notices.itemByPath(id, duty.item())
                    .orElseThrow(() -> new IllegalStateException(paper.key() + " has no item " + duty.item()));
            taskIds.add(clock.at(
                    paper.assigned().atZone(ApplicationClock.ZONE), () -> duties.assign(paper, duty, item, clerk)));
        }
        Map<String, Long> names = names(paper, taskIds);
        followUp.order(paper, names);
        for (int i = 0; i < taskIds.size(); i++) {
            for (DemoYaml.UnitReport report : paper.duties().get(i).reports()) {
                report(paper, paper.duties().get(i), taskIds.get(i), report);
            }
        }
        followUp.follow(paper, names);
    }

    /** "1.2" or "1.2#1" for the first duty of an item, "1.2#2" for the second. */
    private static Map<String, Long> names(DemoYaml.Paper paper, List<Long> taskIds) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Long> names = new HashMap<>();
        for (int i = 0; i < taskIds.size(); i++) {
            String item = paper.duties().get(i).item();
            names.putIfAbsent(item, taskIds.get(i));
            names.put(item + "#" + times.merge(item, 1, Integer::sum), taskIds.get(i));
        }
        return names;
    }

    /** The office records what came on paper, and another accepts it: who reports never accepts. */
    private void report(DemoYaml.Paper paper, DemoYaml.Duty duty, long task, DemoYaml.UnitReport report) {
        LocalDate day = report.at().toLocalDate();
        UnitId unit = units.byKey(report.unit()).orElseThrow();
        Actor recorder = clerks.on(day, paper.recorder() == null ? paper.clerk() : paper.recorder());
        Actor judge = clerks.on(day, "lanhdao." + paper.clerk().substring(3));
        boolean done = report.progress() == null;
        clock.at(
                report.at().atZone(ApplicationClock.ZONE),
                () -> tasks.report(
                                task,
                                unit,
                                new Tasks.UnitReport(
                                        done,
                                        report.progress(),
                                        report.text() == null && done
                                                ? "Gửi báo cáo kết quả thực hiện."
                                                : report.text(),
                                        report.number(),
                                        null,
                                        report.lines(),
                                        duty.forecastYear() == null ? Map.of() : states.of(unit, day)),
                                recorder)
                        .value());
        if (report.accepted() != null) {
            clock.at(
                    report.accepted().atZone(ApplicationClock.ZONE),
                    () -> tasks.accept(task, unit, null, judge).value());
        }
        if (report.rework() != null) {
            clock.at(
                    report.rework().atZone(ApplicationClock.ZONE),
                    () -> tasks.sendBack(task, unit, String.valueOf(report.reason()), judge)
                            .value());
        }
    }

    private static String text(String key) {
        try (InputStream in = new ClassPathResource("reference/notices/" + key + ".txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
