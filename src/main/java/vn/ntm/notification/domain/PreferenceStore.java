package vn.ntm.notification.domain;

import java.util.Optional;

/** Preferences as stored; one row per person that changed something. */
public interface PreferenceStore {

    Optional<Preferences> find(long userId);

    void save(long userId, Preferences preferences);
}
