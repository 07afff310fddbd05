package vn.ntm.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.repository.Repository;
import vn.ntm.support.DatabaseTest;

/** The index says what Spring would find by asking every definition. */
@DatabaseTest
class OwnBeansTest {

    @Autowired
    DefaultListableBeanFactory factory;

    @Test
    void everyTypeOfTheIndexIsServedByThatBeanAlone() {
        OwnBeans own = OwnBeans.of(factory);
        assertThat(own.names()).hasSizeGreaterThan(600);
        own.names()
                .forEach((type, name) -> assertThat(factory.getBeanNamesForType(type))
                        .as(type.getName())
                        .containsExactly(name));
    }

    @Test
    void everyRepositoryIsMadeWhenFirstUsed() {
        OwnBeans own = OwnBeans.of(factory);
        List<String> all = List.of(factory.getBeanNamesForType(Repository.class));
        assertThat(own.repositories()).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(all);
        own.names()
                .forEach((type, name) ->
                        assertThat(own.isStored(type)).as(type.getName()).isEqualTo(all.contains(name)));
    }
}
