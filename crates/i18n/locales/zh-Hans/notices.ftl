# 通知、网络回调与电子邮件。

field-contact-email = 电子邮箱
problem-contact-email = 这不是电子邮箱地址：请写成 name@example.org 的样子。
