package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.WorksTables;
import vn.ntm.works.domain.LedgerStore.Plan;
import vn.ntm.works.domain.VillageStore.Named;

/** Gives the tables of the screens to other modules. */
@Component
class WorksTableFacade implements WorksTables {

    private final DebtReading debts;
    private final ResourceReading resources;
    private final VillageReading villages;

    WorksTableFacade(DebtReading debts, ResourceReading resources, VillageReading villages) {
        this.debts = debts;
        this.resources = resources;
        this.villages = villages;
    }

    @Override
    public Optional<Debts> debts(UnitId area, LocalDate day, Actor actor, int most) {
        return debts.sheet(new DebtReading.Wanted(area.value(), day, false, 1, most), actor)
                .map(sheet -> new Debts(
                        sheet.lines().stream().map(WorksTableFacade::line).toList(),
                        sheet.total(),
                        sheet.sums().investment(),
                        sheet.sums().volume(),
                        sheet.sums().paid(),
                        sheet.sums().owed()));
    }

    private static DebtLine line(DebtSheet.Line line) {
        Plan plan = line.account().plan();
        return new DebtLine(
                line.work().id(),
                line.work().name(),
                line.unit(),
                line.items().stream().map(Item::code).collect(Collectors.joining(", ")),
                line.work().owner(),
                line.work().decision(),
                line.work().decidedOn(),
                line.work().investment(),
                line.account().volume(),
                line.account().paidInAll(),
                line.account().debt(),
                plan == null ? null : plan.words(),
                plan == null ? null : plan.dueOn());
    }

    @Override
    public Optional<List<Mobilised>> resources(UnitId area, int year, LocalDate day, Actor actor) {
        return resources
                .sheet(area.value(), year, day, actor)
                .map(sheet -> sheet.lines().stream()
                        .map(line -> new Mobilised(
                                line.source().fund(),
                                line.source().name(),
                                line.source().quantityUnit(),
                                line.sum().quantity(),
                                line.sum().planned(),
                                line.sum().done(),
                                line.sum().paid()))
                        .toList());
    }

    @Override
    public Optional<List<VillagesOf>> villages(UnitId area, int year, Actor actor) {
        return villages.sheet(area.value(), year, actor)
                .map(sheet -> sheet.lines().stream()
                        .map(line -> new VillagesOf(
                                line.unit(),
                                line.registered(),
                                line.met(),
                                line.unnamed(),
                                line.villages().stream()
                                        .map(WorksTableFacade::name)
                                        .toList()))
                        .toList());
    }

    private static String name(Named village) {
        LocalDate met = village.metOn();
        return village.name() + " (" + village.tier().label().toLowerCase(Locale.ROOT)
                + (met == null ? ")" : ", đạt năm " + met.getYear() + ")");
    }
}
