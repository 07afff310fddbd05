package vn.ntm.notification.web;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.WebHook;
import vn.ntm.notification.domain.WebHooks;

/** A system to tell. */
public class HookForm {

    private @Nullable String name;
    private @Nullable String url;
    private Set<NotificationKind> kinds = new HashSet<>();
    private boolean enabled = true;
    private int version;

    static HookForm of(WebHook hook) {
        HookForm form = new HookForm();
        form.name = hook.name();
        form.url = hook.url();
        form.kinds = new HashSet<>(hook.kinds());
        form.enabled = hook.enabled();
        form.version = hook.version();
        return form;
    }

    WebHooks.Entry toEntry() {
        return new WebHooks.Entry(name, url, kinds, enabled);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public Set<NotificationKind> getKinds() {
        return kinds;
    }

    public void setKinds(Set<NotificationKind> kinds) {
        this.kinds = kinds;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
