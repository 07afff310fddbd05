package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.identity.Actor;

/** Where procedures are kept. */
public interface ProcedureStore {

    /** All of them with their stages, the newest first: two statements. */
    List<Procedure> all();

    Map<Long, Procedure> find(Collection<Long> ids);

    default Optional<Procedure> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Two people at once meet dossier_procedure_code. */
    long copy(long id, String code, String name, String basis, LocalDate validFrom, Actor by);

    /** False if somebody changed it since that version. */
    boolean change(long id, int version, String name, String basis, LocalDate validFrom);

    void changeStage(Stage stage);

    /** Returns its id; two people at once meet dossier_stage_position. */
    long addStage(long procedure, Stage stage);

    void dropStage(long stage);

    /** Gives all stages of a procedure the places 1, 2, 3 in that order. */
    void arrange(List<Long> stages);
}
