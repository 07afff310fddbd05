@NullMarked
package vn.ntm.organisation.web;

import org.jspecify.annotations.NullMarked;
