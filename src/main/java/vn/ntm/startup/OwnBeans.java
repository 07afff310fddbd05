package vn.ntm.startup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.util.ClassUtils;

/**
 * Which bean serves a type of ours, where there is exactly one; where there is none or are several, Spring decides as
 * always. What a Spring Data repository serves is given out as a proxy that asks for the repository when first called.
 */
final class OwnBeans extends ContextAnnotationAutowireCandidateResolver {

    private static final String OWN = "vn.ntm.";

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Set<String> repositories = new LinkedHashSet<>();

    static OwnBeans of(DefaultListableBeanFactory factory) {
        OwnBeans own = new OwnBeans();
        own.setBeanFactory(factory);
        Set<Class<?>> several = new HashSet<>();
        for (String name : factory.getBeanDefinitionNames()) {
            own.add(name, factory.getBeanDefinition(name), factory, several);
        }
        own.names.keySet().removeAll(several);
        return own;
    }

    /** Names of the beans that are Spring Data repositories. */
    Set<String> repositories() {
        return repositories;
    }

    /** The one bean that serves a type, by type. */
    Map<Class<?>, String> names() {
        return names;
    }

    /** Whether a repository serves the type. */
    boolean isStored(Class<?> type) {
        return repositories.contains(names.get(type));
    }

    private void add(
            String name, BeanDefinition definition, DefaultListableBeanFactory factory, Set<Class<?>> several) {
        ValueHolder repository = repositoryOf(definition);
        String type = repository == null ? declaredType(definition) : String.valueOf(repository.getValue());
        if (type == null || !type.startsWith(OWN) || !definition.isAutowireCandidate()) {
            return;
        }
        if (repository != null) {
            repositories.add(name);
        }
        serve(ClassUtils.resolveClassName(type, factory.getBeanClassLoader()), name, several);
    }

    private static @Nullable ValueHolder repositoryOf(BeanDefinition definition) {
        return JpaRepositoryFactoryBean.class.getName().equals(definition.getBeanClassName())
                ? definition.getConstructorArgumentValues().getArgumentValue(0, String.class)
                : null;
    }

    /** What the definition says by itself: the class of a component, the result of a method that makes a bean. */
    private static @Nullable String declaredType(BeanDefinition definition) {
        if (definition.getFactoryMethodName() == null) {
            return definition.getBeanClassName();
        }
        if (definition instanceof AnnotatedBeanDefinition annotated) {
            MethodMetadata method = annotated.getFactoryMethodMetadata();
            return method == null ? null : method.getReturnTypeName();
        }
        return null;
    }

    /** The bean serves its class and whatever stands above it, of ours. */
    private void serve(@Nullable Class<?> type, String name, Set<Class<?>> several) {
        if (type == null || !type.getName().startsWith(OWN)) {
            return;
        }
        String before = names.putIfAbsent(type, name);
        if (before != null && !before.equals(name)) {
            several.add(type);
        }
        serve(type.getSuperclass(), name, several);
        for (Class<?> above : type.getInterfaces()) {
            serve(above, name, several);
        }
    }

    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor descriptor) {
        String told = super.getSuggestedName(descriptor);
        return told != null ? told : names.get(descriptor.getDependencyType());
    }

    @Override
    protected boolean isLazy(DependencyDescriptor descriptor) {
        return isStored(descriptor.getDependencyType()) || super.isLazy(descriptor);
    }
}
