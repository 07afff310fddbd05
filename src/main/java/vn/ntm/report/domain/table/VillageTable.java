package vn.ntm.report.domain.table;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.works.WorksTables;
import vn.ntm.works.WorksTables.VillagesOf;

/** B8: thôn that are to become thôn NTM or thôn kiểu mẫu in the year, by commune (domain 6.2). */
@Component
class VillageTable implements TableSource {

    private final WorksTables works;

    VillageTable(WorksTables works) {
        this.works = works;
    }

    @Override
    public String code() {
        return "b8";
    }

    @Override
    public String label() {
        return "B8";
    }

    @Override
    public String title() {
        return "Biểu thôn nông thôn mới, thôn kiểu mẫu";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        int year = question.day().getYear();
        sink.head(new TableHead(
                label(),
                title() + " năm " + year,
                Contexts.of(question, null),
                List.of(
                        Column.mark("TT"),
                        Column.text("Xã", 16),
                        Column.number("Số thôn đăng ký"),
                        Column.number("Đạt"),
                        Column.number("Chưa có tên"),
                        Column.text("Tên thôn", 50))));
        works.villages(question.area().id(), year, question.actor()).ifPresent(lines -> {
            int number = 0;
            for (VillagesOf line : lines) {
                sink.row(List.of(
                        Cell.of(++number),
                        Cell.link(
                                line.unit().shortName(),
                                "/thon?donVi=" + question.area().id() + "&nam=" + year),
                        Cell.of(line.registered()),
                        Cell.of(line.met()),
                        Cell.of(line.unnamed()),
                        Cell.of(String.join("; ", line.names()))));
            }
            sink.total(List.of(
                    Cell.EMPTY,
                    Cell.of("Cộng"),
                    Cell.of(lines.stream().mapToInt(VillagesOf::registered).sum()),
                    Cell.of(lines.stream().mapToLong(VillagesOf::met).sum()),
                    Cell.of(lines.stream().mapToInt(VillagesOf::unnamed).sum()),
                    Cell.EMPTY));
        });
    }
}
