/** SQL of works, debts, resources, surveys and thôn. */
@NullMarked
package vn.ntm.works.persistence;

import org.jspecify.annotations.NullMarked;
