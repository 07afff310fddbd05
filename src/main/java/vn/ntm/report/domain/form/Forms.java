package vn.ntm.report.domain.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.report.domain.table.TableQuestion;
import vn.ntm.report.domain.table.TableShelf;
import vn.ntm.report.domain.table.TableSource;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** The forms that are set up: those in force on the day stand beside the other tables; people correct their words. */
@Service
public class Forms implements TableShelf {

    private static final int PERIODS = 3;

    private final FormStore store;
    private final FormData data;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    Forms(FormStore store, FormData data, ApplicationClock clock, ApplicationEventPublisher publisher) {
        this.store = store;
        this.data = data;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TableSource> tables(TableQuestion question) {
        return store.all().stream()
                .filter(form -> form.isInForce(question.day()))
                .map(form -> (TableSource) new FormTable(form, data))
                .filter(table -> table.fits(question))
                .toList();
    }

    /** The forms in force that each commune has one of. */
    @Transactional(readOnly = true)
    public List<FormTemplate> ofCommune(LocalDate day) {
        return store.all().stream()
                .filter(form -> form.layout() == FormTemplate.Layout.INDICATORS && form.isInForce(day))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<FormTemplate> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<FormTemplate> find(String code) {
        return store.all().stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** Forms are the same for all: who looks after the official sets looks after them. */
    public boolean mayChange(Actor actor) {
        return actor.may(Right.MANAGE_CRITERIA);
    }

    /** @param bands one a line, as they were typed */
    @Transactional
    public Outcome<String> change(FormTemplate changed, String bands, Actor by) {
        if (!mayChange(by)) {
            return Outcome.rejected(Rejection.of("report.error.formNotYours"));
        }
        List<Rejection> rejections = new ArrayList<>();
        List<FormTemplate.FormBand> read = FormTemplate.bands(bands);
        if (read == null || read.isEmpty() && changed.layout() == FormTemplate.Layout.BANDS) {
            rejections.add(Rejection.onField("bands", "report.error.formBands"));
        }
        if (changed.periods().size() != PERIODS) {
            rejections.add(Rejection.onField("periods", "report.error.formPeriods"));
        }
        if (changed.title().isBlank() || changed.title().length() > 200) {
            rejections.add(Rejection.onField("title", "report.error.formTitle"));
        }
        if (changed.label().isBlank() || changed.label().length() > 30) {
            rejections.add(Rejection.onField("label", "report.error.formLabel"));
        }
        if (changed.validTo() != null && changed.validTo().isBefore(changed.validFrom())) {
            rejections.add(Rejection.onField("validTo", "report.error.formDays"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        FormTemplate form = new FormTemplate(
                changed.code(),
                changed.label(),
                changed.title(),
                changed.layout(),
                changed.periods(),
                Objects.requireNonNull(read),
                changed.position(),
                changed.active(),
                changed.validFrom(),
                changed.validTo(),
                changed.sourceNote(),
                changed.version());
        if (!store.save(form, by, clock.instant())) {
            return Outcome.rejected(Rejection.of("report.error.definitionChanged"));
        }
        publisher.publishEvent(new AuditableEvent(
                "REPORT_FORM_CHANGED",
                by.userId().value(),
                by.name(),
                by.position(),
                "REPORT_FORM",
                null,
                form.label(),
                null,
                null,
                form.title(),
                null));
        return Outcome.done(form.code());
    }
}
