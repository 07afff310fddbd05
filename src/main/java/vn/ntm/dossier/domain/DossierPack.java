package vn.ntm.dossier.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.EvidencePapers;
import vn.ntm.assessment.EvidencePapers.EvidencePaper;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;

/** Everything a dossier is made of, in the order of its index: papers of the stages, opinions, evidence by criterion. */
@Service
@Transactional(readOnly = true)
public class DossierPack {

    private final Attachments attachments;
    private final EvidencePapers evidence;
    private final CriteriaCatalogue catalogue;
    private final OpinionStore opinions;

    DossierPack(Attachments attachments, EvidencePapers evidence, CriteriaCatalogue catalogue, OpinionStore opinions) {
        this.attachments = attachments;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.opinions = opinions;
    }

    /**
     * One line of the index.
     *
     * @param part "Bước 9. Huyện thẩm tra", "Tiêu chí 17"
     * @param document number and day, empty where the title says it all
     * @param files with the names they have in the pack
     */
    public record Line(String part, String title, String document, List<Filed> files) {

        public String fileNames() {
            return String.join("\n", files.stream().map(Filed::path).toList());
        }
    }

    /** A file and its place in the pack. */
    public record Filed(String path, StoredFile file) {}

    /** Evidence only for who sees the unit itself, not for every department of the area. */
    public List<Line> index(Opened opened, Actor actor) {
        List<Line> lines = new ArrayList<>(stages(opened));
        lines.addAll(papers(opened));
        if (actor.sees(opened.unit().path())) {
            lines.addAll(proofs(opened));
        }
        return lines;
    }

    public byte[] contentOf(Filed filed) {
        return attachments.contentOf(filed.file().id());
    }

    private List<Line> stages(Opened opened) {
        Map<Long, Step> done = opened.doneSteps();
        Map<Long, List<StoredFile>> files = attachments.ofAll(
                DossierService.OWNER_KIND, done.values().stream().map(Step::id).toList());
        List<Line> lines = new ArrayList<>();
        for (Stage stage : opened.procedure().stages()) {
            Step step = stage.position() <= opened.dossier().done() ? done.get(stage.id()) : null;
            if (step != null && stage.document() != null) {
                String folder = "%02d-%s".formatted(stage.position(), plain(stage.name()));
                String vote = step.voteWords().isEmpty() ? "" : "; nhất trí " + step.voteWords();
                String document = step.document() == null ? "" : step.document() + ", ";
                lines.add(new Line(
                        "Bước " + stage.position() + ". " + stage.name(),
                        stage.document(),
                        document + Dates.format(step.day()) + vote,
                        filed(folder, files.getOrDefault(step.id(), List.of()))));
            }
        }
        return lines;
    }

    private static List<Line> papers(Opened opened) {
        return opened.opinions().lines().stream()
                .filter(line -> line.latest() != null)
                .map(line -> {
                    Opinion latest = line.latest();
                    return latest == null
                            ? new Line("", "", "", List.of())
                            : new Line(
                                    "Ý kiến sở, ngành",
                                    line.name() + ": " + latest.result().label(),
                                    latest.document() + ", " + Dates.format(latest.dated()),
                                    List.of());
                })
                .toList();
    }

    private List<Line> proofs(Opened opened) {
        Long set = opened.dossier().setId();
        if (set == null) {
            return List.of();
        }
        List<Item> items = catalogue.itemsOf(set);
        Map<Integer, List<Line>> sorted = new TreeMap<>();
        for (EvidencePaper paper : evidence.papersOf(opened.unit().id())) {
            List<Item> proved = items.stream()
                    .filter(item -> paper.itemIds().contains(item.id()))
                    .toList();
            if (!proved.isEmpty()) {
                sorted.computeIfAbsent(items.indexOf(proved.get(0)), key -> new ArrayList<>())
                        .add(proof(paper, proved));
            }
        }
        return sorted.values().stream().flatMap(List::stream).toList();
    }

    private static Line proof(EvidencePaper paper, List<Item> proved) {
        String codes = String.join(", ", proved.stream().map(Item::code).toList());
        String number = paper.documentNumber() == null ? "" : paper.documentNumber();
        String day = paper.documentDate() == null ? "" : ", " + Dates.format(paper.documentDate());
        String folder = "minh-chung/" + proved.get(0).code();
        return new Line("Minh chứng " + codes, paper.title(), number + day, filed(folder, paper.files()));
    }

    private static List<Filed> filed(String folder, List<StoredFile> files) {
        return files.stream()
                .map(file -> new Filed(folder + "/" + file.id() + "-" + safe(file.name()), file))
                .toList();
    }

    /** Names as people know them, without what a file system or an unpacking program takes for a path. */
    private static String safe(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private static String plain(String name) {
        return VietnameseText.fold(name).replaceAll("[^a-z0-9]+", "-");
    }
}
