package vn.ntm.notification.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** How this node is called on the page of jobs: its machine and process. */
@Component
public class NodeName {

    private final String value = machine() + ":" + ProcessHandle.current().pid();

    public String value() {
        return value;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
