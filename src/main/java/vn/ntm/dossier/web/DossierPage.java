package vn.ntm.dossier.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.assessment.RevocationWarnings;
import vn.ntm.assessment.RevocationWarnings.Warning;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.dossier.domain.CampaignService;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.DossierStatus;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.dossier.domain.OpinionReading;
import vn.ntm.dossier.domain.Stage;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.dossier.domain.StageRule;
import vn.ntm.dossier.domain.Step;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** What the page of a dossier shows: its stages, opinions, conditions, papers and history. */
@Component
class DossierPage {

    private final DossierReading reading;
    private final OpinionReading opinions;
    private final CampaignService campaigns;
    private final RevocationWarnings warnings;
    private final Attachments attachments;
    private final ApplicationClock clock;

    DossierPage(
            DossierReading reading,
            OpinionReading opinions,
            CampaignService campaigns,
            RevocationWarnings warnings,
            Attachments attachments,
            ApplicationClock clock) {
        this.reading = reading;
        this.opinions = opinions;
        this.campaigns = campaigns;
        this.warnings = warnings;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A paper the procedure asks for, and whether it is there. */
    public record Paper(Stage stage, @Nullable Step step, List<StoredFile> files) {}

    /** Fills the model; returns the view. */
    String show(Opened opened, Actor actor, Model model) {
        Map<Long, List<StoredFile>> files = attachments.ofAll(
                "DOSSIER_STEP", opened.steps().stream().map(Step::id).toList());
        Long campaign = opened.dossier().campaignId();
        model.addAttribute("o", opened);
        model.addAttribute(
                "next", opened.procedure().after(opened.dossier().done()).orElse(null));
        model.addAttribute("givenBack", givenBack(opened));
        model.addAttribute("strip", strip(opened));
        List<Step> history = new ArrayList<>(opened.steps());
        Collections.reverse(history);
        model.addAttribute("history", history);
        model.addAttribute("counterparts", opinions.counterparts(opened));
        model.addAttribute(
                "recordable",
                opened.opinions().lines().stream()
                        .filter(line -> opinions.mayRecord(opened, line, actor))
                        .map(Line::id)
                        .collect(Collectors.toSet()));
        model.addAttribute("cells", new StageCells());
        model.addAttribute("today", clock.today());
        model.addAttribute("papers", papers(opened, files));
        model.addAttribute("files", files);
        model.addAttribute(
                "stageNames", opened.procedure().stages().stream().collect(Collectors.toMap(Stage::id, Stage::name)));
        model.addAttribute(
                "conditions",
                opened.dossier().status().isOpen()
                        ? reading.conditions(opened.unit(), opened.dossier(), clock.today())
                        : List.of());
        model.addAttribute("campaign", campaign == null ? null : campaigns.find(campaign, actor));
        model.addAttribute("warning", warning(opened));
        model.addAttribute("back", DossierBoardController.PATH);
        return "dossier/dossier";
    }

    /** The return the dossier still stands at. */
    private static @Nullable Step givenBack(Opened opened) {
        return opened.dossier().status() != DossierStatus.RETURNED
                ? null
                : opened.steps().stream()
                        .filter(step -> step.kind() == Step.Kind.RETURNED)
                        .reduce((one, later) -> later)
                        .orElse(null);
    }

    /** The stages of the board and the decision. */
    private static List<Time> strip(Opened opened) {
        return opened.times().stream()
                .filter(time -> time.stage().isOnBoard() || time.stage().rule() == StageRule.DECISION)
                .toList();
    }

    private static List<Paper> papers(Opened opened, Map<Long, List<StoredFile>> files) {
        Map<Long, Step> done = opened.doneSteps();
        List<Paper> papers = new ArrayList<>();
        for (Stage stage : opened.procedure().stages()) {
            if (stage.document() != null) {
                boolean there = stage.position() <= opened.dossier().done();
                Step step = there ? done.get(stage.id()) : null;
                papers.add(new Paper(stage, step, step == null ? List.of() : files.getOrDefault(step.id(), List.of())));
            }
        }
        return papers;
    }

    private @Nullable Warning warning(Opened opened) {
        Long recognition = opened.dossier().recognitionId();
        return recognition == null ? null : warnings.of(opened.unit()).get(recognition);
    }
}
