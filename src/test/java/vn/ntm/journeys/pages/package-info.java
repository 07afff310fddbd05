/** What people see and press, page by page, so that journeys read as people act. */
package vn.ntm.journeys.pages;
