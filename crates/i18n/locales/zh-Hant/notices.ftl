# 通知、網路回呼與電子郵件。

field-contact-email = 電子郵箱
problem-contact-email = 這不是電子郵箱地址：請寫成 name@example.org 的樣子。
