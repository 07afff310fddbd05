package vn.ntm.operations.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ntm.identity.Actor;
import vn.ntm.operations.domain.Retention;
import vn.ntm.operations.domain.RetentionLog;
import vn.ntm.operations.domain.SystemFigures;
import vn.ntm.operations.domain.SystemState;
import vn.ntm.shared.Dates;

/** "Tình trạng hệ thống": database, room on the disk, backups; what needs somebody stands first. */
@Controller
class SystemController {

    private static final long STEP = 1024;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final SystemState state;
    private final Retention retention;
    private final MessageSource messages;

    SystemController(SystemState state, Retention retention, MessageSource messages) {
        this.state = state;
        this.retention = retention;
        this.messages = messages;
    }

    /** A kind of data that is kept for a time, and what went of it. */
    public record KeptRow(String label, String days, String lastAt, String lastRemoved, String removed) {}

    /** A line of two columns with a size. */
    public record SizeRow(String name, String size, String detail) {}

    @GetMapping("/he-thong")
    String show(Actor actor, Model model) {
        SystemState.State now = state.read(actor);
        SystemFigures.Database database = now.database();
        model.addAttribute("concerns", now.concerns());
        model.addAttribute("database", database);
        model.addAttribute("databaseSize", size(database.bytes()));
        model.addAttribute("lastMigration", Dates.format(database.lastMigration()));
        model.addAttribute(
                "tables",
                database.largest().stream().map(SystemController::table).toList());
        model.addAttribute("java", now.java());
        model.addAttribute("uptime", duration(now.uptime()));
        model.addAttribute("memory", size(now.memory()) + " / " + size(now.mostMemory()));
        model.addAttribute("disk", now.disk());
        model.addAttribute("free", size(now.disk().free()));
        model.addAttribute("total", size(now.disk().total()));
        model.addAttribute("directory", now.directory());
        model.addAttribute("keep", now.keep());
        model.addAttribute("backups", backups(now.backups()));
        model.addAttribute("kept", retention.kinds().stream().map(this::kept).toList());
        return "operations/system";
    }

    private KeptRow kept(Retention.Kind kind) {
        String label = messages.getMessage(kind.retained().label(), null, VIETNAMESE);
        RetentionLog.Sum sum = kind.sum();
        return sum == null
                ? new KeptRow(label, kind.days() + " ngày", "chưa chạy", "–", "–")
                : new KeptRow(
                        label,
                        kind.days() + " ngày",
                        Dates.format(sum.lastAt()),
                        number(sum.lastRemoved()),
                        number(sum.removed()));
    }

    private static String number(long rows) {
        return String.format(VIETNAMESE, "%,d", rows);
    }

    private static SizeRow table(SystemFigures.Table table) {
        return new SizeRow(table.name(), size(table.bytes()), number(table.rows()));
    }

    private static List<SizeRow> backups(List<SystemState.Backup> backups) {
        return backups.stream()
                .map(one -> new SizeRow(one.name(), size(one.bytes()), Dates.format(one.at())))
                .toList();
    }

    private static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(VIETNAMESE, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }

    private static String duration(Duration time) {
        if (time.toHours() == 0) {
            return time.toMinutes() + " phút";
        }
        return time.toDays() == 0 ? time.toHours() + " giờ" : time.toDays() + " ngày " + time.toHoursPart() + " giờ";
    }
}
