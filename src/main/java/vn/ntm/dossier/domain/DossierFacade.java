package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.domain.OpinionService.Body;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What other modules see of dossiers, by the services of the screens. */
@Service
@Transactional
class DossierFacade implements Dossiers {

    private final DossierStore store;
    private final ProcedureStore procedures;
    private final OpinionStore opinions;
    private final Services services;

    DossierFacade(DossierStore store, ProcedureStore procedures, OpinionStore opinions, Services services) {
        this.store = store;
        this.procedures = procedures;
        this.opinions = opinions;
        this.services = services;
    }

    /** Those who write. */
    @Component
    record Services(
            DossierOpening opening, CampaignService campaigns, CampaignStore campaignStore, OpinionService opinions) {}

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(UnitId unit) {
        List<Dossier> own = store.of(unit);
        Map<Long, Procedure> known = procedures.find(
                own.stream().map(Dossier::procedureId).distinct().toList());
        Map<Long, List<OpinionBoard.Line>> lines =
                opinions.linesOf(own.stream().map(Dossier::id).toList());
        List<Entry> entries = new ArrayList<>();
        for (Dossier one : own) {
            OpinionBoard board = new OpinionBoard(lines.getOrDefault(one.id(), List.of()), one.told());
            entries.add(new Entry(
                    one.id(),
                    unit,
                    one.tier(),
                    one.planYear(),
                    one.stateLabel(Objects.requireNonNull(known.get(one.procedureId()))),
                    board.total() == 0 ? "" : board.met() + "/" + board.total(),
                    one.path()));
        }
        return entries;
    }

    @Override
    public Outcome<Long> plan(NewCampaign campaign, Actor by) {
        Procedure procedure = procedure(campaign.procedure()).orElse(null);
        if (procedure == null) {
            return Outcome.rejected(Rejection.onField("procedure", "dossier.error.procedure"));
        }
        Map<Long, StageClock.Due> dues = new HashMap<>();
        for (Map.Entry<String, Due> due : campaign.dues().entrySet()) {
            Stage stage = procedure.byCode(due.getKey()).orElseThrow();
            dues.put(
                    stage.id(),
                    new StageClock.Due(due.getValue().day(), due.getValue().phrase()));
        }
        Outcome<Long> planned = services.campaigns()
                .plan(
                        new CampaignService.NewCampaign(
                                campaign.name(),
                                campaign.area(),
                                procedure.id(),
                                campaign.planYear(),
                                campaign.source(),
                                campaign.quotas(),
                                null,
                                null,
                                0),
                        by);
        return planned.isRejected() ? planned : services.campaigns().setDues(planned.value(), 0, dues, by);
    }

    private Optional<Procedure> procedure(String code) {
        return procedures.all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public Outcome<Long> open(NewDossier dossier, Actor by) {
        Long stage = dossier.takenOver() == null ? null : stage(dossier);
        return services.opening()
                .open(
                        new DossierOpening.NewDossier(
                                dossier.unit(),
                                dossier.tier(),
                                dossier.planYear(),
                                null,
                                dossier.campaign(),
                                stage,
                                dossier.source()),
                        by);
    }

    private @Nullable Long stage(NewDossier dossier) {
        Long campaign = dossier.campaign();
        String code = dossier.takenOver();
        return campaign == null || code == null
                ? null
                : services.campaignStore()
                        .find(campaign)
                        .flatMap(one -> procedures.find(one.procedureId()))
                        .flatMap(one -> one.byCode(code))
                        .map(Stage::id)
                        .orElse(null);
    }

    @Override
    public Outcome<Long> count(long dossier, int met, int total, String source, Actor by) {
        return services.opinions().tell(dossier, met, total, source, by);
    }

    @Override
    public Outcome<Integer> name(Collection<Long> dossiers, Map<String, @Nullable String> bodies, Actor by) {
        List<Body> named = bodies.entrySet().stream()
                .map(body -> new Body(body.getKey(), body.getValue()))
                .toList();
        return services.opinions().name(dossiers, named, false, by);
    }

    @Override
    public Outcome<Integer> favour(Collection<Long> dossiers, String body, String document, LocalDate dated, Actor by) {
        long first = dossiers.iterator().next();
        String wanted = VietnameseText.fold(body);
        Long giver = opinions.linesOf(List.of(first)).getOrDefault(first, List.of()).stream()
                .filter(line -> VietnameseText.fold(line.name()).equals(wanted))
                .map(OpinionBoard.Line::id)
                .findFirst()
                .orElse(null);
        return giver == null
                ? Outcome.rejected(Rejection.of("dossier.error.opinionNobody"))
                : services.opinions()
                        .record(
                                first,
                                giver,
                                new OpinionService.NewOpinion(Opinion.Result.DAT, document, dated, null, null),
                                dossiers,
                                by);
    }
}
