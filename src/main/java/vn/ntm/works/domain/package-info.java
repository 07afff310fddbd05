/** Rules and use cases of works, debts, resources, surveys and thôn. */
@NullMarked
package vn.ntm.works.domain;

import org.jspecify.annotations.NullMarked;
