package vn.ntm.report.domain.form;

import java.time.Instant;
import java.util.List;
import vn.ntm.identity.Actor;

/** Forms as they are kept. */
public interface FormStore {

    /** All of them, in their order. */
    List<FormTemplate> all();

    /** Writes what may be changed; false where somebody was faster. */
    boolean save(FormTemplate form, Actor by, Instant now);
}
