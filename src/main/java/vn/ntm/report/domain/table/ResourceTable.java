package vn.ntm.report.domain.table;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ntm.shared.Money;
import vn.ntm.ui.Numbers;
import vn.ntm.works.Fund;
import vn.ntm.works.WorksTables;
import vn.ntm.works.WorksTables.Mobilised;

/** B5: the money and work mobilised in the year, source by source (domain 6.2), in triệu đồng. */
@Component
class ResourceTable implements TableSource {

    private final WorksTables works;

    ResourceTable(WorksTables works) {
        this.works = works;
    }

    @Override
    public String code() {
        return "b5";
    }

    @Override
    public String label() {
        return "B5";
    }

    @Override
    public String title() {
        return "Biểu nguồn lực huy động";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        sink.head(new TableHead(
                label(),
                title() + " năm " + question.day().getYear(),
                Contexts.of(question, null),
                List.of(
                        Column.mark("TT"),
                        Column.text("Nguồn vốn", 30),
                        Column.text("Số lượng", 12),
                        Column.number("Kế hoạch"),
                        Column.number("Thực hiện"),
                        Column.number("Giải ngân"),
                        Column.text("Cơ cấu", 8),
                        Column.text("Thực hiện/KH", 8),
                        Column.text("Giải ngân/KH", 8))));
        works.resources(question.area().id(), question.day().getYear(), question.day(), question.actor())
                .ifPresent(lines -> write(lines, sink));
        sink.note("Đơn vị tính: triệu đồng. Lũy kế từ đầu năm đến ngày của số liệu.");
    }

    private static void write(List<Mobilised> lines, TableSink sink) {
        Money planned = sum(lines, Mobilised::planned);
        Money done = sum(lines, Mobilised::done);
        Money paid = sum(lines, Mobilised::paid);
        int number = 0;
        Fund fund = null;
        for (Mobilised line : lines) {
            if (line.fund() != fund) {
                fund = line.fund();
                sink.band(fund.label());
            }
            sink.row(List.of(
                    Cell.of(++number),
                    Cell.of(line.source()),
                    Cell.of(
                            line.quantity() == null
                                    ? ""
                                    : Numbers.decimal(line.quantity()) + " " + line.quantityUnit()),
                    DebtTable.money(line.planned()),
                    DebtTable.money(line.done()),
                    DebtTable.money(line.paid()),
                    Cell.of(line.done().shareOf(done)),
                    Cell.of(line.done().shareOf(line.planned())),
                    Cell.of(line.paid().shareOf(line.planned()))));
        }
        sink.total(List.of(
                Cell.EMPTY,
                Cell.of("Tổng số"),
                Cell.EMPTY,
                DebtTable.money(planned),
                DebtTable.money(done),
                DebtTable.money(paid),
                Cell.of(done.shareOf(done)),
                Cell.of(done.shareOf(planned)),
                Cell.of(paid.shareOf(planned))));
    }

    private static Money sum(List<Mobilised> lines, Function<Mobilised, Money> of) {
        return lines.stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
