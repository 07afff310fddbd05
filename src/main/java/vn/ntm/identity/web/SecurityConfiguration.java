package vn.ntm.identity.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may open what, coarse; the fine rules are in the domain. Signing in itself is {@link SignInController}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                    + "form-action 'self'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";

    /** A dozen observations in each request that nobody looks at. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            SecurityContextRepository contexts,
            RequestCache requests,
            SignOutTrail signOut,
            SessionUpkeepFilter upkeep) {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/dang-nhap",
                                "/dang-nhap/**",
                                "/thiet-lap",
                                "/lich-rieng/*",
                                "/cong-khai/**",
                                "/assets/**",
                                "/webjars/**",
                                "/actuator/health",
                                "/actuator/health/**",
                                "/error",
                                "/error/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("QTHT")
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedPage("/error/403"))
                .logout(logout -> logout.logoutUrl("/dang-xuat")
                        .addLogoutHandler(signOut)
                        .logoutSuccessUrl("/dang-nhap?da-dang-xuat"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)))
                .addFilterBefore(upkeep, AuthorizationFilter.class)
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Remembers the page asked for before signing in: whole pages only. */
    @Bean
    RequestCache savedRequests() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request")),
                new NegatedRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/actuator/**")),
                new NegatedRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/favicon.ico"))));
        return cache;
    }

    /** The filter belongs into the security chain only. */
    @Bean
    FilterRegistrationBean<SessionUpkeepFilter> upkeepOnlyInTheChain(SessionUpkeepFilter upkeep) {
        FilterRegistrationBean<SessionUpkeepFilter> registration = new FilterRegistrationBean<>(upkeep);
        registration.setEnabled(false);
        return registration;
    }
}
