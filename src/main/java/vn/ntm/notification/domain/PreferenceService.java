package vn.ntm.notification.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.MailAddresses;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** A person says what to be told, at which hour, and where mail goes. */
@Service
public class PreferenceService {

    private final PreferenceStore store;
    private final MailAddresses addresses;

    PreferenceService(PreferenceStore store, MailAddresses addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    /** The preferences with the address they need. */
    public record Shown(Preferences preferences, @Nullable String email) {}

    @Transactional(readOnly = true)
    public Shown of(Actor self) {
        return new Shown(
                store.find(self.userId().value()).orElseGet(Preferences::usual),
                addresses.of(self.userId()).orElse(null));
    }

    @Transactional
    public Outcome<Preferences> change(Actor self, Preferences wanted, @Nullable String email) {
        List<Rejection> rejections = new ArrayList<>();
        if (wanted.digestHour() < Preferences.FIRST_HOUR || wanted.digestHour() > Preferences.LAST_HOUR) {
            rejections.add(Rejection.onField("digestHour", "notification.error.hour"));
        }
        for (NotificationKind kind : wanted.silent()) {
            if (!kind.maySleep()) {
                rejections.add(Rejection.of("notification.error.mustBeSeen"));
            }
        }
        if (rejections.isEmpty()) {
            rejections.addAll(addresses.change(self, email).rejections());
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        store.save(self.userId().value(), wanted);
        return Outcome.done(wanted);
    }
}
