package vn.ntm.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The list of classes is a hint and may age; when libraries were replaced it is recorded anew: start the program with
 * {@code -Xlog:class+load:file=loaded.txt}, open the log-in page, stop it and run {@link ClassListRecorder} on the file.
 */
class ClassesAheadTest {

    @Test
    void nearlyAllOfTheListIsStillThere() {
        List<String> names = ClassesAhead.names();
        assertThat(names).hasSizeGreaterThan(15_000).doesNotHaveDuplicates();
        ClassLoader loader = ClassesAhead.class.getClassLoader();
        long linked =
                names.stream().filter(name -> ClassesAhead.link(name, loader)).count();
        assertThat(linked).as("classes of the list that can be linked").isGreaterThan(names.size() * 9L / 10);
    }

    @Test
    void aNameThatIsGoneIsPassedOver() {
        assertThat(ClassesAhead.link("vn.ntm.startup.Gone", ClassesAhead.class.getClassLoader()))
                .isFalse();
    }

    @Test
    void theRecorderKeepsOrderAndLeavesOutWhatIsMadeWhileRunning() {
        List<String> log = List.of(
                "[0.1s][info][class,load] java.lang.Object source: shared objects file",
                "[0.2s][info][class,load] java.util.Timer source: jrt:/java.base",
                "[0.3s][info][class,load] vn.ntm.A source: file:/target/classes/",
                "[0.4s][info][class,load] vn.ntm.A$$Lambda/0x01 source: vn.ntm.A",
                "[0.5s][info][class,load] vn.ntm.B$1 source: jar:nested:/ntm-tracker.jar",
                "[0.6s][info][class,load] vn.ntm.A$$SpringCGLIB$$0 source: file:/target/classes/",
                "[0.7s][info][class,load] java.util.TimerTask source: jrt:/java.base");
        assertThat(ClassListRecorder.lines(log))
                .containsExactly("java.util Timer", "vn.ntm A B$1", "java.util TimerTask");
    }
}
