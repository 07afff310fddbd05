package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;

/**
 * A version of the procedure of recognition (domain 3.1).
 *
 * @param code "P2016"
 * @param shipped ours: copied, never edited
 * @param used a dossier or a campaign goes by it, so it stays as it is
 * @param stages in their order
 */
public record Procedure(
        long id,
        String code,
        String name,
        String basis,
        ObjectLevel level,
        LocalDate validFrom,
        boolean shipped,
        boolean used,
        @Nullable String createdBy,
        int version,
        List<Stage> stages) {

    public boolean isEditable() {
        return !shipped && !used;
    }

    /** The one that comes after what is done. */
    public Optional<Stage> after(int done) {
        return stages.stream().filter(stage -> stage.position() > done).findFirst();
    }

    /** The last one done. */
    public Optional<Stage> last(int done) {
        return stages.stream().filter(stage -> stage.position() <= done).reduce((one, later) -> later);
    }

    public Optional<Stage> find(long stageId) {
        return stages.stream().filter(stage -> stage.id() == stageId).findFirst();
    }

    public Optional<Stage> byCode(String stageCode) {
        return stages.stream().filter(stage -> stage.code().equals(stageCode)).findFirst();
    }

    /** Those with a column on the board of stages. */
    public List<Stage> board() {
        return stages.stream().filter(Stage::isOnBoard).toList();
    }

    /** Where a dossier that has come so far may be given back to. */
    public List<Stage> targets(int done) {
        return stages.stream()
                .filter(stage -> stage.returnTarget() && stage.position() <= done)
                .toList();
    }

    /** Done before that stage begins. */
    public int before(Stage stage) {
        return stages.stream()
                .mapToInt(Stage::position)
                .filter(position -> position < stage.position())
                .max()
                .orElse(0);
    }

    /** Whether the people are asked before that stage. */
    public boolean isSurveyedBefore(Stage stage) {
        return stages.stream()
                .noneMatch(other -> other.rule() == StageRule.SURVEY && other.position() > stage.position());
    }

    /** Whether any value was never compared with the official text. */
    public boolean isRecalled() {
        return stages.stream().anyMatch(Stage::recalled);
    }
}
