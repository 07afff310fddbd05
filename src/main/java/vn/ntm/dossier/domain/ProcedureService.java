package vn.ntm.dossier.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Versions of the procedure: seen, copied, and a copy edited until a dossier goes by it (domain 3.1). */
@Service
@Transactional
public class ProcedureService {

    static final Rejection DENIED = Rejection.of("dossier.denied.procedure");
    static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 366;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ProcedureStore store;
    private final ApplicationEventPublisher publisher;

    ProcedureService(ProcedureStore store, ApplicationEventPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** What of a stage may be changed. */
    public record StageChange(
            @Nullable String name,
            @Nullable String body,
            @Nullable String document,
            @Nullable Integer length,
            Stage.@Nullable Unit unit,
            Stage.@Nullable Kind kind,
            @Nullable BigDecimal threshold,
            boolean recalled) {}

    /** Reading is for everybody who works with dossiers; writing for who keeps the criteria (domain 7). */
    public static boolean mayEdit(Actor actor) {
        return actor.may(Right.MANAGE_CRITERIA);
    }

    /** Auditors read them, too. */
    public static boolean mayRead(Actor actor) {
        return mayEdit(actor) || actor.role().isOffice() || actor.role() == Role.KT || actor.role() == Role.LD;
    }

    @Transactional(readOnly = true)
    public List<Procedure> all() {
        return store.all();
    }

    public Outcome<Long> copy(
            long id,
            @Nullable String typedCode,
            @Nullable String typedName,
            @Nullable String typedBasis,
            @Nullable LocalDate validFrom,
            Actor by) {
        if (!mayEdit(by) || store.find(id).isEmpty()) {
            return Outcome.rejected(DENIED);
        }
        String code = VietnameseText.upper(VietnameseText.clean(typedCode));
        String name = VietnameseText.clean(typedName);
        String basis = VietnameseText.clean(typedBasis);
        List<Rejection> rejections = heads(name, basis, validFrom);
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,19}")) {
            rejections.add(Rejection.onField("code", "dossier.error.procedureCode"));
        } else if (store.all().stream().anyMatch(one -> one.code().equals(code))) {
            rejections.add(Rejection.onField("code", "dossier.error.procedureTwice"));
        }
        if (validFrom == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long copy = store.copy(id, code, name, basis, validFrom, by);
        told("PROCEDURE_COPIED", copy, code, by);
        return Outcome.done(copy);
    }

    public Outcome<Long> change(
            long id,
            int version,
            @Nullable String name,
            @Nullable String basis,
            @Nullable LocalDate validFrom,
            Actor by) {
        Procedure procedure = edited(id, by).orElse(null);
        if (procedure == null) {
            return Outcome.rejected(DENIED);
        }
        List<Rejection> rejections = heads(VietnameseText.clean(name), VietnameseText.clean(basis), validFrom);
        if (validFrom == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.change(id, version, VietnameseText.clean(name), VietnameseText.clean(basis), validFrom)) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        told("PROCEDURE_CHANGED", id, procedure.code(), by);
        return Outcome.done(id);
    }

    private static List<Rejection> heads(String name, String basis, @Nullable LocalDate validFrom) {
        List<Rejection> rejections = new ArrayList<>();
        if (name.isEmpty() || name.length() > DossierRules.LONGEST) {
            rejections.add(Rejection.onField("name", "dossier.error.procedureName"));
        }
        if (basis.isEmpty() || basis.length() > DossierRules.LONGEST) {
            rejections.add(Rejection.onField("basis", "dossier.error.procedureBasis"));
        }
        if (validFrom == null) {
            rejections.add(Rejection.onField("validFrom", "dossier.error.day"));
        }
        return rejections;
    }

    public Outcome<Long> changeStage(long id, int version, long stageId, StageChange typed, Actor by) {
        Procedure procedure = edited(id, by).orElse(null);
        Stage stage = procedure == null ? null : procedure.find(stageId).orElse(null);
        if (procedure == null || stage == null) {
            return Outcome.rejected(DENIED);
        }
        List<Rejection> rejections = check(typed, stage.rule() == StageRule.VOTE);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!touch(procedure, version)) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        Stage changed = changed(stage, typed);
        store.changeStage(changed);
        told("PROCEDURE_STAGE", id, procedure.code() + ": " + changed.name(), by);
        return Outcome.done(id);
    }

    /** What is wrong with the values of a stage. */
    static List<Rejection> check(StageChange typed, boolean votes) {
        List<Rejection> rejections = new ArrayList<>();
        String name = VietnameseText.clean(typed.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            rejections.add(Rejection.onField("name", "dossier.error.stageName"));
        }
        Integer length = typed.length();
        if (length != null && (length < 1 || length > MOST_DAYS)) {
            rejections.add(Rejection.onField("length", "dossier.error.stageLength", MOST_DAYS));
        }
        BigDecimal threshold = typed.threshold();
        if (votes && threshold == null
                || threshold != null && (threshold.signum() <= 0 || threshold.compareTo(WHOLE) > 0)) {
            rejections.add(Rejection.onField("threshold", "dossier.error.stageThreshold"));
        }
        DossierRules.tooLong(rejections, "document", typed.document(), DossierRules.LONGEST);
        DossierRules.tooLong(rejections, "body", typed.body(), DossierRules.LONGEST);
        return rejections;
    }

    /** The stage with those values, which were found right. */
    static Stage changed(Stage stage, StageChange typed) {
        Integer length = typed.length();
        Stage.Unit unit = typed.unit() == null ? Stage.Unit.DAYS : typed.unit();
        Stage.Kind kind = stage.rule() == StageRule.PUBLICATION ? Stage.Kind.AT_LEAST : Stage.Kind.WITHIN;
        return new Stage(
                stage.id(),
                stage.position(),
                stage.code(),
                VietnameseText.clean(typed.name()),
                stage.stateLabel(),
                VietnameseText.clean(typed.body()),
                stage.level(),
                stage.rule(),
                VietnameseText.cleanOrNull(typed.document()),
                length == null ? null : new Stage.Duration(length, unit, typed.kind() == null ? kind : typed.kind()),
                stage.rule() == StageRule.VOTE ? typed.threshold() : null,
                stage.boardName(),
                stage.returnTarget(),
                typed.recalled());
    }

    /** The copy nobody goes by yet, for who may edit it. */
    Optional<Procedure> edited(long id, Actor by) {
        return store.find(id).filter(procedure -> procedure.isEditable() && mayEdit(by));
    }

    /** Counts the version up; false if somebody changed it since. */
    boolean touch(Procedure procedure, int version) {
        return store.change(procedure.id(), version, procedure.name(), procedure.basis(), procedure.validFrom());
    }

    void told(String action, long id, String label, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "PROCEDURE",
                id,
                label,
                null,
                null,
                label,
                null));
    }
}
