package vn.ntm.notification.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.PreferenceService;
import vn.ntm.notification.domain.Preferences;

/** How one wants to be told; the boxes say what is shown and what comes by mail. */
public class PreferencesForm {

    private @Nullable String email;
    private boolean mail;
    private int digestHour = 7;
    private Set<NotificationKind> shown = new HashSet<>();
    private Set<NotificationKind> mailed = new HashSet<>();

    static PreferencesForm of(PreferenceService.Shown stored) {
        PreferencesForm form = new PreferencesForm();
        form.email = stored.email();
        form.mail = stored.preferences().mail();
        form.digestHour = stored.preferences().digestHour();
        form.shown = EnumSet.allOf(NotificationKind.class);
        form.shown.removeAll(stored.preferences().silent());
        form.mailed = new HashSet<>(stored.preferences().mailed());
        return form;
    }

    Preferences toPreferences() {
        Set<NotificationKind> silent = new HashSet<>();
        Arrays.stream(NotificationKind.values())
                .filter(kind -> kind.maySleep() && !shown.contains(kind))
                .forEach(silent::add);
        return new Preferences(mail, digestHour, silent, mailed);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public boolean isMail() {
        return mail;
    }

    public void setMail(boolean mail) {
        this.mail = mail;
    }

    public int getDigestHour() {
        return digestHour;
    }

    public void setDigestHour(int digestHour) {
        this.digestHour = digestHour;
    }

    public Set<NotificationKind> getShown() {
        return shown;
    }

    public void setShown(Set<NotificationKind> shown) {
        this.shown = shown;
    }

    public Set<NotificationKind> getMailed() {
        return mailed;
    }

    public void setMailed(Set<NotificationKind> mailed) {
        this.mailed = mailed;
    }
}
