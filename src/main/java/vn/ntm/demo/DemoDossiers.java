package vn.ntm.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.Dossiers.Due;
import vn.ntm.dossier.Dossiers.NewCampaign;
import vn.ntm.dossier.Dossiers.NewDossier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** The dossiers that three of the notices tell of, as far as they had come on the day; see {@code dossiers.yaml}. */
@Component
class DemoDossiers {

    private final Dossiers dossiers;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoDossiers(Dossiers dossiers, Units units, DemoClerks clerks, ApplicationClock clock) {
        this.dossiers = dossiers;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Each campaign with its dossiers once: one that is known is refused, and that is all right. */
    void load() {
        DemoYaml.maps(DemoYaml.root("dossiers.yaml"), "campaigns").forEach(one -> {
            LocalDateTime at = LocalDateTime.parse(DemoYaml.required(one, "at"));
            Actor clerk = clerks.on(at.toLocalDate(), DemoYaml.required(one, "by"));
            clock.at(at.atZone(ApplicationClock.ZONE), () -> enter(one, clerk));
        });
    }

    private boolean enter(Map<?, ?> one, Actor clerk) {
        Map<Tier, Integer> quotas = new LinkedHashMap<>();
        DemoYaml.maps(one, "quotas")
                .forEach(quota -> quotas.put(
                        Tier.valueOf(DemoYaml.required(quota, "tier")),
                        Integer.valueOf(DemoYaml.required(quota, "number"))));
        Map<String, Due> dues = new LinkedHashMap<>();
        DemoYaml.maps(one, "dues")
                .forEach(due -> dues.put(
                        DemoYaml.required(due, "stage"),
                        new Due(DemoYaml.day(due, "day"), DemoYaml.text(due, "phrase"))));
        int year = Integer.parseInt(DemoYaml.required(one, "year"));
        var planned = dossiers.plan(
                new NewCampaign(
                        DemoYaml.required(one, "name"),
                        unit(DemoYaml.required(one, "area")),
                        DemoYaml.required(one, "procedure"),
                        year,
                        DemoYaml.required(one, "source"),
                        quotas,
                        dues),
                clerk);
        if (planned.isRejected()) {
            return false;
        }
        List<Long> opened = new ArrayList<>();
        for (Map<?, ?> dossier : DemoYaml.maps(one, "dossiers")) {
            opened.add(dossiers.open(
                            new NewDossier(
                                    unit(DemoYaml.required(dossier, "unit")),
                                    Tier.valueOf(DemoYaml.required(dossier, "tier")),
                                    year,
                                    planned.value(),
                                    DemoYaml.text(dossier, "done"),
                                    DemoYaml.required(one, "source")),
                            clerk)
                    .value());
        }
        opinions(one, opened, clerk);
        return true;
    }

    private void opinions(Map<?, ?> one, List<Long> opened, Actor clerk) {
        String told = DemoYaml.text(one, "told");
        if (told != null) {
            int slash = told.indexOf('/');
            opened.forEach(id -> dossiers.count(
                            id,
                            Integer.parseInt(told.substring(0, slash)),
                            Integer.parseInt(told.substring(slash + 1)),
                            DemoYaml.required(one, "source"),
                            clerk)
                    .value());
        }
        Map<String, @Nullable String> bodies = new LinkedHashMap<>();
        DemoYaml.maps(one, "bodies")
                .forEach(body -> bodies.put(DemoYaml.required(body, "name"), DemoYaml.text(body, "criteria")));
        if (!bodies.isEmpty()) {
            dossiers.name(opened, bodies, clerk).value();
        }
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
